/** An article and its reading → the rows that say the same. Pure: the hash is a parameter. */
import type { articleFingerprints, articles, extractions } from '../../schema/sqlite-tables.ts'
import type { Article, Reading } from '../types.ts'
import { longestPieces } from './rows-content.ts'
import type { Marks } from './rows-corrections.ts'
import { type EventRows, toEventRows } from './rows-events.ts'
import { type MentionRows, type ToId, type ToSpan, toMentionRows } from './rows-mentions.ts'
import { offsetsOf } from './rows-offsets.ts'

export interface ArticleRows extends MentionRows, EventRows {
  readonly article: Omit<typeof articles.$inferInsert, 'seq'>
  readonly articleFingerprints: readonly (typeof articleFingerprints.$inferInsert)[]
  readonly extraction: typeof extractions.$inferInsert
}

/** Text → a short, practically unique name for it. */
export type Hash = (text: string) => string

export interface ReadArticle {
  readonly article: Article
  /** Absent for a copy, which has no facts of its own. */
  readonly reading?: Reading
  readonly duplicateOf?: string
  readonly extractor: string
  readonly at: string
  /** What people have put right in the reading. */
  readonly marks?: Marks
}

const NO_READING: Reading = { relevant: false, mentions: [], events: [], diagnostics: [] }

/** Throws where the reading is not one of this text: a span whose quote does not stand there must never be stored. */
export function toRows({ article, reading = NO_READING, duplicateOf, extractor, at, marks }: ReadArticle, hash: Hash): ArticleRows {
  if (article.text.includes('\0'))
    throw new Error(`article ${article.id}: its text holds a NUL character, at which SQLite would stop counting`)
  const toId = idsWithin(article.id, hash)
  const toSpan = spansOf(article, reading)
  const mentionRows = toMentionRows({ article: article.id, reading, toId, toSpan, marks })
  const eventRows = toEventRows({ article: article.id, reading, mentionIds: mentionRows.mentions.map(({ id }) => id), toId, toSpan, marks })
  const { snapshot, ...fields } = article
  const textHash = hash(article.text)
  return {
    article: {
      ...fields,
      textHash,
      relevant: reading.relevant,
      duplicateOf,
      snapshotSha256: snapshot,
      extractor,
      storedAt: at,
    },
    articleFingerprints: fingerprintsOf(article, hash).map((fingerprint) => ({ articleId: article.id, fingerprint })),
    extraction: {
      id: toId('extraction', article.id, snapshot ?? '', textHash, extractor),
      articleId: article.id,
      snapshotSha256: snapshot,
      extractor,
      textHash,
      at,
      mentions: mentionRows.mentions.length,
      events: eventRows.events.length,
      diagnostics: mentionRows.diagnostics.length,
    },
    ...mentionRows,
    ...eventRows,
  }
}

/** All ids of one article begin alike, so that its rows lie next to each other in every index and a save touches few pages. */
export function idsWithin(article: string, hash: Hash): ToId {
  const beginning = hash(article).slice(0, 8)
  return (...keys) => beginning + hash(keys.join('\u001f')).slice(0, 16)
}

/** Hashes of the longest passages, by which copies find each other. */
export function fingerprintsOf(article: Pick<Article, 'text'>, hash: Hash): readonly string[] {
  return longestPieces(article).map(hash)
}

function spansOf({ id, text }: Article, { mentions, events }: Reading): ToSpan {
  for (const { start, end, quote } of [...mentions, ...events.map(({ evidence }) => evidence)]) {
    if (text.slice(start, end) !== quote) throw new Error(`article ${id}: "${quote}" does not stand at ${start}–${end}`)
  }
  const { toCodePoints } = offsetsOf(text)
  return ({ start, end }) => ({ startChar: toCodePoints(start), endChar: toCodePoints(end), quote: text.slice(start, end) })
}
