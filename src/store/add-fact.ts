/** A fact that nobody read: pointed at by a person, kept as a correction. */
import { and, eq, gt, sql } from '../../schema/drizzle.ts'
import { articles, corrections, correctionValues, mentions } from '../../schema/sqlite-tables.ts'
import type { MentionKind, Outcome } from '../types.ts'
import { toArticle } from './articles.ts'
import type { Connection } from './connection.ts'
import { findUnknownEntity } from './correction-faults.ts'
import { findByPrefix, type ShowReason } from './find-by-prefix.ts'
import { hash } from './hash.ts'
import { idsWithin } from './rows.ts'
import { blankMention, occurrencesOf, requiredOf } from './rows-additions.ts'
import { findFault } from './rows-fact-rules.ts'
import { expand, type FactValues } from './rows-fact-values.ts'
import { offsetsOf } from './rows-offsets.ts'
import { contextOf } from './rows-places.ts'

export interface Addition {
  /** Id of the article, or its beginning. */
  readonly article: string
  readonly kind: MentionKind
  /** The words, verbatim; of several places `nth` says which, from 1. */
  readonly quote: string
  readonly nth?: number
  readonly values: FactValues
  readonly author: string
  readonly reason: string
  readonly at: string
}

export type AddReason = ShowReason | 'bad_value'

/** Writes the correction; its mention comes with the next save of the article. */
export function addFact(connection: Connection, addition: Addition): Outcome<{ readonly id: string; readonly article: string }, AddReason> {
  const found = findByPrefix(connection, { table: articles, id: articles.id, what: 'article' }, addition.article)
  if (!found.ok) return found
  const row = connection.db.select().from(articles).where(eq(articles.id, found.value)).get()
  if (row === undefined) throw new Error(`article ${found.value} went while it was read`)
  const { kind, quote, author, reason, at } = addition
  const places = occurrencesOf(quote, row.text)
  const nth = addition.nth ?? 1
  const span = places[nth - 1]
  if (span === undefined || (places.length > 1 && addition.nth === undefined)) return refuse(toPlaces(quote, places.length))
  if (row.duplicateOf !== null) return refuse(`the article is a copy of ${row.duplicateOf}, which has the facts; add it there`)
  const blank = blankMention(kind, span, row.text)
  const values = expand(blank, addition.values)
  const missing = (requiredOf[kind] ?? []).filter((field) => values[field] === undefined)
  if (missing.length > 0) return refuse(`a mention of kind ${kind} needs ${missing.map((field) => `--set ${field}=…`).join(' and ')}`)
  const wrong = findFault(blank, values) ?? findUnknownEntity(connection, blank, values)
  if (wrong !== undefined) return refuse(`“${quote}”: ${wrong}`)
  const { toCodePoints } = offsetsOf(row.text)
  const [startChar, endChar] = [toCodePoints(span.start), toCodePoints(span.end)]
  const isThere = and(
    eq(mentions.articleId, row.id),
    eq(mentions.kind, kind),
    sql`${mentions.startChar} < ${endChar}`,
    gt(mentions.endChar, startChar),
  )
  const there = connection.db.select().from(mentions).where(isThere).get()
  if (there !== undefined) return refuse(`“${there.quote}” stands there as ${kind} ${there.id}; correct that`)
  const id = idsWithin(row.id, hash)('correction', kind, span.start, span.end, 'add', author, at, JSON.stringify(Object.entries(values)))
  connection.db
    .insert(corrections)
    .values({
      ...{ id, articleId: row.id, fact: 'mention', kind, action: 'add', author, reason, at, state: 'applied', quote, occurrence: nth },
      ...contextOf(toArticle(row).text, span),
      startChar,
      endChar,
      textHash: row.textHash,
    })
    .run()
  for (const [field, value] of Object.entries(values))
    connection.db.insert(correctionValues).values({ correctionId: id, field, value }).run()
  return { ok: true, value: { id, article: row.id } }
}

function refuse(detail: string): Extract<Outcome<never, AddReason>, { ok: false }> {
  return { ok: false, reason: 'bad_value', detail }
}

function toPlaces(quote: string, places: number): string {
  if (places === 0) return `“${quote}” does not stand in the article; give the words as they stand there`
  return `“${quote}” stands ${places} times in the article; say which with --nth, from 1`
}
