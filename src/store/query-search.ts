import Database from 'better-sqlite3'
import type { EntityKind } from '../../schema/values.ts'
import type { EventType, Outcome } from '../types.ts'
import { connectReadonly } from './connection.ts'
import { nearest } from './query-nearest.ts'
import { explainMatchError, toMatch } from './query-words.ts'

export interface SearchRequest {
  readonly words: string
  /** "2025-02-17", "2025-02" or "2025", both included. */
  readonly since?: string
  readonly until?: string
  /** Id, name or alias of an entity that the article mentions. */
  readonly agency?: string
  readonly exchange?: string
  /** Of an event that the article tells. */
  readonly type?: EventType
  readonly limit: number
}

export interface SearchHit {
  readonly article_id: string
  readonly title: string
  readonly url: string
  readonly publisher: string | null
  readonly published_at: string | null
  /** Words around what was found, which stands in brackets. */
  readonly snippet: string
}

export interface SearchResult {
  readonly hits: readonly SearchHit[]
  /** How many there are in all. */
  readonly total: number
}

export type SearchReason = 'bad_words' | 'unknown_entity'

const WORDS_OF_SNIPPET = 24
/** A word of the title weighs as five of the text. */
const RANK = 'bm25(articles_fts, 5, 1)'

/** Full-text search over titles and texts, best first; copies of an article are left out. */
export function searchArticles(path: string, request: SearchRequest): Outcome<SearchResult, SearchReason> {
  const match = toMatch(request.words)
  if (match === '') return { ok: false, reason: 'bad_words', detail: 'there are no words to search for' }
  const { sqlite } = connectReadonly(path)
  try {
    const entities: string[] = []
    for (const kind of ['agency', 'exchange'] as const) {
      const name = request[kind]
      if (name === undefined) continue
      const found = findEntity(sqlite, kind, name)
      if (!found.ok) return found
      entities.push(found.value)
    }
    return { ok: true, value: search(sqlite, match, { ...request, entities }) }
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_ERROR') throw error
    return { ok: false, reason: 'bad_words', detail: explainMatchError(error.message) }
  } finally {
    sqlite.close()
  }
}

interface Filters extends SearchRequest {
  readonly entities: readonly string[]
}

function search(sqlite: Database.Database, match: string, { since, until, type, entities, limit }: Filters): SearchResult {
  const filters = [
    since !== undefined && 'a.published_at >= @since',
    until !== undefined && 'substr(a.published_at, 1, length(@until)) <= @until',
    type !== undefined && 'EXISTS (SELECT 1 FROM events e WHERE e.article_id = a.id AND e.type = @type)',
    ...entities.map((_, n) => `EXISTS (SELECT 1 FROM mentions m WHERE m.article_id = a.id AND m.entity_id = @entity${n})`),
  ].filter((filter) => filter !== false)
  const from = `FROM articles_fts f JOIN articles a ON a.seq = f.rowid
    WHERE ${['articles_fts MATCH @match', 'a.duplicate_of IS NULL', ...filters].join(' AND ')}`
  const values = { match, since, until, type, limit, ...Object.fromEntries(entities.map((id, n) => [`entity${n}`, id])) }
  const hits = sqlite
    .prepare<unknown[], SearchHit>(
      `SELECT a.id AS article_id, a.title, a.url, (
          SELECT s.publisher FROM feed_items i JOIN feeds s ON s.id = i.feed_id WHERE i.article_id = a.id ORDER BY i.first_seen_at, i.id LIMIT 1
        ) AS publisher, a.published_at, snippet(articles_fts, 1, '[', ']', '…', ${WORDS_OF_SNIPPET}) AS snippet
       ${from} ORDER BY ${RANK}, a.published_at DESC, a.id LIMIT @limit`,
    )
    .all(values)
  const total = hits.length < limit ? hits.length : sqlite.prepare<unknown[], number>(`SELECT count(*) ${from}`).pluck().get(values)
  return { hits, total: total ?? 0 }
}

function findEntity(sqlite: Database.Database, kind: EntityKind, name: string): Outcome<string, SearchReason> {
  const found = sqlite
    .prepare<unknown[], string>(
      `SELECT id FROM entities WHERE kind = @kind AND (id = @name OR name = @name COLLATE NOCASE)
       UNION SELECT e.id FROM entity_aliases x JOIN entities e ON e.id = x.entity_id WHERE e.kind = @kind AND x.alias = @name COLLATE NOCASE`,
    )
    .pluck()
    .all({ kind, name })
  const [first] = found
  if (first !== undefined && found.length === 1) return { ok: true, value: first }
  const refuse = (detail: string): Outcome<string, SearchReason> => ({ ok: false, reason: 'unknown_entity', detail })
  if (first !== undefined) return refuse(`"${name}" may be ${found.join(', ')}: give its id`)
  const known = sqlite.prepare<unknown[], [string, string]>('SELECT id, name FROM entities WHERE kind = ?').raw().all(kind).flat()
  const meant = nearest(name, known)
  return refuse(
    `there is no ${kind} "${name}"; ${meant === undefined ? `v_${kind === 'agency' ? 'agencies' : 'exchanges'} lists those there are` : `did you mean ${meant}?`}`,
  )
}
