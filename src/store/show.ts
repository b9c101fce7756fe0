import { asc, desc, eq, getTableName, sql } from '../../schema/drizzle.ts'
import * as tables from '../../schema/sqlite-tables.ts'
import type { AmountRole, EventType, Outcome, SentenceType, Status } from '../types.ts'
import type { Connection } from './connection.ts'
import { findByPrefix, type ShowReason } from './find-by-prefix.ts'
import { readEvents } from './read-events.ts'
import { type ArticleView, readArticle } from './show-article.ts'
import { type CaseRecord, readCase } from './show-case.ts'
import { type EventRecord, readEventRecord } from './show-event.ts'

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

/** What an id may be meant for. */
export interface Candidate {
  readonly kind: 'article' | 'event' | 'case'
  readonly id: string
  readonly title: string
}

export interface ShowStore {
  /** Some of the records whose id begins so, in the order of kinds and ids. */
  recordsBeginning(id: string): readonly Candidate[]
  /** These three take an id or the beginning of one. */
  showArticle(id: string): Outcome<ArticleView, ShowReason>
  showEvent(id: string): Outcome<EventRecord, ShowReason>
  showCase(id: string): Outcome<CaseRecord, ShowReason>
  /** By date of the event or else of the article, latest first. */
  recentEvents(limit: number): readonly EventView[]
  /** Rows by table, without the full-text index. */
  counts(): Readonly<Record<string, number>>
}

const { articles, events, cases } = tables

export function showStore(connection: Connection): ShowStore {
  const { db } = connection
  const eventsOf = (ids: readonly string[]) => readEvents(connection, ids)

  return {
    recordsBeginning: (id) => findCandidates(connection, id),

    showArticle: (given) => {
      const found = findByPrefix(connection, { table: articles, id: articles.id, what: 'article' }, given)
      return found.ok ? { ok: true, value: readArticle(connection, found.value) } : found
    },

    showEvent: (given) => {
      const found = findByPrefix(connection, { table: events, id: events.id, what: 'event' }, given)
      return found.ok ? { ok: true, value: readEventRecord(connection, found.value) } : found
    },

    showCase: (given) => {
      const found = findByPrefix(connection, { table: cases, id: cases.id, what: 'case' }, given)
      return found.ok ? { ok: true, value: readCase(connection, found.value) } : found
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

const MOST_CANDIDATES = 20

function findCandidates({ db }: Connection, id: string): readonly Candidate[] {
  const isMeant = (column: unknown) => sql`${column} >= ${id} and ${column} < ${`${id}\u{10ffff}`}`
  const targets = sql`(select group_concat(${tables.eventTargets.name}, ', ') from ${tables.eventTargets} where ${tables.eventTargets.eventId} = ${events.id})`
  return db.all<Candidate>(sql`
    select * from (select 'article' as kind, ${articles.id} as id, ${articles.title} as title from ${articles} where ${isMeant(articles.id)} order by 2 limit ${MOST_CANDIDATES})
    union all
    select * from (select 'event', ${events.id}, ${events.type} || coalesce(' of ' || ${targets}, '') from ${events} where ${isMeant(events.id)} order by 2 limit ${MOST_CANDIDATES})
    union all
    select * from (select 'case', ${cases.id}, ${cases.title} from ${cases} where ${isMeant(cases.id)} order by 2 limit ${MOST_CANDIDATES})`)
}
