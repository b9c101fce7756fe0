import { asc, desc, eq, getTableName, sql } from '../../schema/drizzle.ts'
import * as tables from '../../schema/sqlite-tables.ts'
import type { AmountRole, Article, EventType, Outcome, Reading, SentenceType, Status } from '../types.ts'
import { toArticle } from './articles.ts'
import type { Connection } from './connection.ts'
import { findByPrefix, type ShowReason } from './find-by-prefix.ts'
import { readEvents } from './read-events.ts'
import { readReading } from './read-reading.ts'
import { present } from './rows-present.ts'

export interface AmountView {
  readonly quote: string
  readonly min?: string
  readonly max?: string
  readonly currency: string
  readonly role?: AmountRole
  readonly status?: Status
}

export interface SentenceView {
  readonly quote: string
  readonly minMonths?: number
  readonly maxMonths?: number
  readonly life: boolean
  readonly type: SentenceType
  readonly status: Status
}

/** An event as people read it: names instead of ids, values instead of indexes. */
export interface EventView {
  readonly id: string
  readonly type: EventType
  readonly date?: string
  readonly country?: string
  readonly authorities: readonly string[]
  readonly targets: readonly string[]
  readonly amounts: readonly AmountView[]
  readonly sentences: readonly SentenceView[]
  readonly quote: string
  readonly pattern: string
  readonly article: { readonly id: string; readonly title: string; readonly url: string; readonly publishedAt?: string }
  readonly case?: string
}

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
      const found = findByPrefix(connection, { table: articles, id: articles.id, what: 'article' }, prefix)
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
      const found = findByPrefix(connection, { table: events, id: events.id, what: 'event' }, prefix)
      if (!found.ok) return found
      const [value] = eventsOf([found.value])
      if (value === undefined) throw new Error(`event ${found.value} went while it was read`)
      return { ok: true, value }
    },

    showCase: (prefix) => {
      const found = findByPrefix(connection, { table: cases, id: cases.id, what: 'case' }, prefix)
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
