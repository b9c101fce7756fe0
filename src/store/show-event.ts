import { and, asc, eq, ne, sql } from '../../schema/drizzle.ts'
import {
  articles,
  caseEvents,
  cases,
  eventAmounts,
  eventAuthorities,
  eventSentences,
  eventSources,
  events,
  eventTargets,
} from '../../schema/sqlite-tables.ts'
import type { sourcedFields } from '../../schema/values.ts'
import type { Span } from '../types.ts'
import type { Connection } from './connection.ts'
import { readEvents } from './read-events.ts'
import { offsetsOf } from './rows-offsets.ts'
import { present } from './rows-present.ts'
import type { EventView } from './show.ts'
import { type ArticleView, readArticle } from './show-article.ts'
import { type CorrectionView, readCorrections } from './show-facts.ts'

/** An event with all that proves it. */
export interface EventRecord extends EventView {
  readonly evidence: Span
  readonly startChar: number
  readonly endChar: number
  readonly correction?: CorrectionView
  readonly parties: readonly Party[]
  /** Ids of its mentions among the facts of its article. */
  readonly mentionIds: ReadonlySet<string>
  /** The words that gave its fields; sums and sentences are mentions of their own. */
  readonly sources: readonly FieldSource[]
  readonly source: ArticleView
  readonly caseTitle?: string
  /** Other events of the case that tell of the same step. */
  readonly tellings: readonly EventView[]
}

/** The words behind a field. */
export interface FieldSource {
  readonly field: (typeof sourcedFields)[number]
  /** Of an authority or target, which. */
  readonly position: number
  readonly words: Span
  readonly startChar: number
  readonly endChar: number
  /** Id of the mention that stands there. */
  readonly mention?: string
}

/** Who acted or was acted on. */
export interface Party {
  readonly position: number
  readonly as: 'authority' | 'target'
  readonly name: string
  readonly entity?: string
}

export function readEventRecord(connection: Connection, id: string): EventRecord {
  const { db } = connection
  const [view] = readEvents(connection, [id])
  const row = db.select().from(events).where(eq(events.id, id)).get()
  if (view === undefined || row === undefined) throw new Error(`event ${id} went while it was read`)
  const source = readArticle(connection, row.articleId)
  const { toUtf16 } = offsetsOf(source.article.text)
  const correction = row.correctionId === null ? undefined : readCorrections(connection, [row.correctionId]).get(row.correctionId)
  const place = db
    .select({ caseId: caseEvents.caseId, title: cases.title, step: caseEvents.step })
    .from(caseEvents)
    .innerJoin(cases, eq(cases.id, caseEvents.caseId))
    .where(eq(caseEvents.eventId, id))
    .get()
  return {
    ...view,
    evidence: { start: toUtf16(row.startChar), end: toUtf16(row.endChar) },
    startChar: row.startChar,
    endChar: row.endChar,
    ...present({ correction, caseTitle: place?.title }),
    parties: [...partiesOf(connection, id, 'authority'), ...partiesOf(connection, id, 'target')],
    mentionIds: new Set([...mentionsOf(connection, id, eventAmounts), ...mentionsOf(connection, id, eventSentences)]),
    sources: sourcesOf(connection, id, toUtf16),
    source,
    tellings: place === undefined ? [] : readEvents(connection, sameStep(connection, { ...place, id, type: row.type })),
  }
}

function partiesOf({ db }: Connection, event: string, as: Party['as']): readonly Party[] {
  const table = as === 'authority' ? eventAuthorities : eventTargets
  const rows = db
    .select({ position: table.position, name: table.name, entity: table.entityId })
    .from(table)
    .where(eq(table.eventId, event))
    .orderBy(asc(table.position))
  return rows.all().map(({ position, name, entity }) => ({ as, position, name, ...present({ entity }) }))
}

function sourcesOf({ db }: Connection, event: string, toUtf16: (codePoints: number) => number): readonly FieldSource[] {
  const rows = db
    .select()
    .from(eventSources)
    .where(eq(eventSources.eventId, event))
    .orderBy(asc(eventSources.field), asc(eventSources.position))
  return rows.all().map(({ field, position, startChar, endChar, mentionId }) => ({
    field,
    position,
    words: { start: toUtf16(startChar), end: toUtf16(endChar) },
    startChar,
    endChar,
    ...present({ mention: mentionId }),
  }))
}

function mentionsOf({ db }: Connection, event: string, table: typeof eventAmounts | typeof eventSentences): readonly string[] {
  return db
    .select({ id: table.mentionId })
    .from(table)
    .where(eq(table.eventId, event))
    .all()
    .map((row) => row.id)
}

interface StepPlace {
  readonly id: string
  readonly caseId: string
  readonly step: number | null
  readonly type: EventView['type']
}

/** The others of its step; where the steps of a case are not told apart, those of its kind. */
function sameStep({ db }: Connection, { id, caseId, step, type }: StepPlace): readonly string[] {
  return db
    .select({ id: events.id })
    .from(caseEvents)
    .innerJoin(events, eq(events.id, caseEvents.eventId))
    .innerJoin(articles, eq(articles.id, events.articleId))
    .where(and(eq(caseEvents.caseId, caseId), ne(events.id, id), step === null ? eq(events.type, type) : eq(caseEvents.step, step)))
    .orderBy(sql`${articles.publishedAt} is null`, asc(articles.publishedAt), asc(events.id))
    .all()
    .map((row) => row.id)
}
