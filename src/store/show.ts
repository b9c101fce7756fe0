import { asc, desc, eq, getTableName, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as tables from '../../schema/sqlite-tables.ts'
import type { Article, Outcome, Reading } from '../types.ts'
import { toArticle } from './articles.ts'
import type { Connection } from './connection.ts'
import { type EventView, readEvents } from './read-events.ts'
import { readReading } from './read-reading.ts'
import { present } from './rows-present.ts'

export interface ArticleView {
  readonly article: Article
  readonly reading: Reading
  readonly events: readonly EventView[]
  readonly duplicateOf?: string
  readonly copies: readonly string[]
  /** The feed items that led here. */
  readonly items: readonly { readonly feed: string; readonly url: string; readonly firstSeenAt: string }[]
  /** Which extractor read which snapshot when, latest last. */
  readonly extractions: readonly {
    readonly extractor: string
    readonly at: string
    readonly snapshot?: string
    readonly mentions: number
  }[]
}

export interface CaseView {
  readonly id: string
  readonly title: string
  readonly events: readonly EventView[]
}

export type ShowReason = 'not_found' | 'ambiguous'

/** All take an id or the beginning of one. */
export interface ShowStore {
  showArticle(id: string): Outcome<ArticleView, ShowReason>
  showEvent(id: string): Outcome<EventView, ShowReason>
  showCase(id: string): Outcome<CaseView, ShowReason>
  /** By date of the event or else of the article, latest first. */
  recentEvents(limit: number): readonly EventView[]
  /** Rows by table, without the full-text index. */
  counts(): Readonly<Record<string, number>>
}

const { articles, events, cases, caseEvents, extractions, feedItems } = tables

export function showStore(connection: Connection): ShowStore {
  const { db } = connection
  const eventsOf = (ids: readonly string[]) => readEvents(connection, ids)

  return {
    showArticle: (prefix) => {
      const found = resolve(connection, { table: articles, id: articles.id, what: 'article' }, prefix)
      if (!found.ok) return found
      const id = found.value
      const row = db.select().from(articles).where(eq(articles.id, id)).get()
      const reading = readReading(connection, id)
      if (row === undefined || reading === undefined) throw new Error(`article ${id} went while it was read`)
      const ids = db
        .select({ id: events.id })
        .from(events)
        .where(eq(events.articleId, id))
        .orderBy(asc(events.startChar), asc(events.id))
        .all()
      const copies = db.select({ id: articles.id }).from(articles).where(eq(articles.duplicateOf, id)).orderBy(asc(articles.seq)).all()
      const value: ArticleView = {
        article: toArticle(row),
        reading,
        events: eventsOf(ids.map((event) => event.id)),
        ...present({ duplicateOf: row.duplicateOf }),
        copies: copies.map((copy) => copy.id),
        items: db
          .select({ feed: feedItems.feedId, url: feedItems.url, firstSeenAt: feedItems.firstSeenAt })
          .from(feedItems)
          .where(eq(feedItems.articleId, id))
          .orderBy(asc(feedItems.firstSeenAt), asc(feedItems.id))
          .all(),
        extractions: db
          .select()
          .from(extractions)
          .where(eq(extractions.articleId, id))
          .orderBy(asc(extractions.at), asc(extractions.id))
          .all()
          .map(({ extractor, at, mentions, snapshotSha256 }) => ({ extractor, at, mentions, ...present({ snapshot: snapshotSha256 }) })),
      }
      return { ok: true, value }
    },

    showEvent: (prefix) => {
      const found = resolve(connection, { table: events, id: events.id, what: 'event' }, prefix)
      if (!found.ok) return found
      const [value] = eventsOf([found.value])
      if (value === undefined) throw new Error(`event ${found.value} went while it was read`)
      return { ok: true, value }
    },

    showCase: (prefix) => {
      const found = resolve(connection, { table: cases, id: cases.id, what: 'case' }, prefix)
      if (!found.ok) return found
      const row = db.select().from(cases).where(eq(cases.id, found.value)).get()
      if (row === undefined) throw new Error(`case ${found.value} went while it was read`)
      const ids = db
        .select({ id: events.id })
        .from(caseEvents)
        .innerJoin(events, eq(events.id, caseEvents.eventId))
        .innerJoin(articles, eq(articles.id, events.articleId))
        .where(eq(caseEvents.caseId, row.id))
        .orderBy(asc(eventDay), asc(articles.publishedAt), asc(events.id))
        .all()
      return { ok: true, value: { ...row, events: eventsOf(ids.map(({ id }) => id)) } }
    },

    recentEvents: (limit) => {
      const ids = db
        .select({ id: events.id })
        .from(events)
        .innerJoin(articles, eq(articles.id, events.articleId))
        .orderBy(desc(eventDay), desc(articles.publishedAt), asc(events.startChar), asc(events.id))
        .limit(limit)
        .all()
      return eventsOf(ids.map(({ id }) => id))
    },

    counts: () =>
      Object.fromEntries(
        Object.values(tables).map((table) => [
          getTableName(table),
          db.select({ count: sql<number>`count(*)` }).from(table).get()?.count ?? 0,
        ]),
      ),
  }
}

/** The event's own date, or else the day its article was published. */
const eventDay = sql`coalesce(${events.date}, substr(${articles.publishedAt}, 1, 10))`

interface Target {
  readonly table: SQLiteTable
  readonly id: SQLiteColumn
  readonly what: string
}

function resolve({ db }: Connection, { table, id, what }: Target, prefix: string): Outcome<string, ShowReason> {
  const end = `${prefix}\u{10ffff}`
  const found = db
    .select({ id: sql<string>`${id}` })
    .from(table)
    .where(sql`${id} >= ${prefix} and ${id} < ${end}`)
    .orderBy(asc(id))
    .limit(6)
    .all()
  const [first] = found
  if (first === undefined || prefix === '')
    return { ok: false, reason: 'not_found', detail: `no ${what} has an id that begins with "${prefix}"` }
  if (found.length === 1 || first.id === prefix) return { ok: true, value: first.id }
  return { ok: false, reason: 'ambiguous', detail: `several ${what}s begin with "${prefix}": ${found.map((row) => row.id).join(', ')}` }
}
