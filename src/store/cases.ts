import { asc, eq, sql } from '../../schema/drizzle.ts'
import {
  articles,
  caseEvents,
  cases,
  eventAmounts,
  eventAuthorities,
  eventSentences,
  events,
  eventTargets,
} from '../../schema/sqlite-tables.ts'
import type { Case, CaseEvent } from '../types.ts'
import type { Connection } from './connection.ts'
import { offsetsOf } from './rows-offsets.ts'
import { present } from './rows-present.ts'
import { toEvents } from './rows-reading.ts'
import { prepareUpsert } from './upsert.ts'

export interface CaseStore {
  /** Every stored event, by publication date, then id; its indexes point into `readingOf(article).mentions`. */
  eventsForCases(): readonly CaseEvent[]
  /** Makes the database hold exactly these cases. Returns the number of rows changed. */
  saveCases(cases: readonly Case[]): number
}

export function caseStore(connection: Connection): CaseStore {
  const { db, sqlite, write } = connection
  const upsertCase = prepareUpsert(connection, cases, { key: ['id'] })
  const addEvent = prepareUpsert(connection, caseEvents, { key: ['caseId', 'eventId'] })
  const totalChanges = sqlite.prepare<[], number>('select total_changes()').pluck()

  return {
    eventsForCases: () => {
      const found = db
        .select({ event: events, article: articles.id, publishedAt: articles.publishedAt, text: astralText })
        .from(events)
        .innerJoin(articles, eq(articles.id, events.articleId))
        .orderBy(asc(articles.publishedAt), asc(articles.id), asc(events.startChar), asc(events.id))
        .all()
      const parts = readParts(connection)
      return [...Map.groupBy(found, ({ article }) => article).values()].flatMap((group) => toCaseEvents(group, parts))
    },

    saveCases: (listed) =>
      write(() => {
        const before = totalChanges.get() ?? 0
        for (const { id, title } of listed) upsertCase({ id, title })
        const links = listed.flatMap(({ id, events }) => events.map((event) => ({ caseId: id, eventId: event.id })))
        for (const link of links) addEvent(link)
        const kept = JSON.stringify(links.map(({ caseId, eventId }) => [caseId, eventId]))
        db.run(sql`
          delete from ${caseEvents} where (${caseEvents.caseId}, ${caseEvents.eventId}) not in
            (select value ->> 0, value ->> 1 from json_each(${kept}))`)
        db.run(
          sql`delete from ${cases} where ${cases.id} not in (select value from json_each(${JSON.stringify(listed.map(({ id }) => id))}))`,
        )
        return (totalChanges.get() ?? 0) - before
      }),
  }
}

/** The text of an article that holds characters beyond U+FFFF, for the others nothing: only there do the two ways of counting differ. */
const astralText = sql<string>`case when ${articles.text} glob '*[' || char(65536) || '-' || char(1114111) || ']*' then ${articles.text} else '' end`

type Found = {
  readonly event: typeof events.$inferSelect
  readonly article: string
  readonly publishedAt: string | null
  readonly text: string
}
type Parts = ReturnType<typeof readParts>

function toCaseEvents(group: readonly Found[], parts: Parts): readonly CaseEvent[] {
  const [first] = group
  if (first === undefined) return []
  const of = <T>(rows: ReadonlyMap<string, readonly T[]>) => group.flatMap(({ event }) => rows.get(event.id) ?? [])
  const stored = {
    events: group.map(({ event }) => event),
    eventAuthorities: of(parts.authorities),
    eventTargets: of(parts.targets),
    eventAmounts: of(parts.amounts),
    eventSentences: of(parts.sentences),
  }
  const article = { article: first.article, ...present({ publishedAt: first.publishedAt }) }
  return toEvents(stored, offsetsOf(first.text), parts.places).map(({ id, event }) => ({ id, ...article, event }))
}

/** The parts of all events, by event, and the place of each linked mention among the mentions of its article. */
function readParts({ db }: Connection) {
  const places = db.all<{ id: string; place: number }>(sql`
    select id, place from (
      select id, row_number() over (partition by article_id order by start_char, end_char, kind) - 1 as place
      from mentions where article_id in (select article_id from events))
    where id in (select mention_id from event_amounts union select mention_id from event_sentences)`)
  const byEvent = <T extends { readonly eventId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ eventId }) => eventId)
  return {
    places: new Map(places.map(({ id, place }) => [id, place])),
    authorities: byEvent(db.select().from(eventAuthorities).orderBy(asc(eventAuthorities.position)).all()),
    targets: byEvent(db.select().from(eventTargets).orderBy(asc(eventTargets.position)).all()),
    amounts: byEvent(db.select().from(eventAmounts).all()),
    sentences: byEvent(db.select().from(eventSentences).all()),
  }
}
