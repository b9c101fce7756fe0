import { eq, sql } from '../../schema/drizzle.ts'
import { caseEvents, caseLinks, cases } from '../../schema/sqlite-tables.ts'
import type { LinkReason } from '../../schema/values.ts'
import type { AmountRole, SentenceType, Status } from '../types.ts'
import type { Connection } from './connection.ts'
import { type DecisionView, decisionStore } from './decisions.ts'
import { readEvents } from './read-events.ts'
import { present } from './rows-present.ts'
import type { EventView } from './show.ts'

/** One real-world matter with its way through time, and why it is one. */
export interface CaseRecord {
  readonly id: string
  readonly title: string
  /** In the order of their steps, those of one step by publication. */
  readonly events: readonly EventView[]
  readonly steps: readonly CaseStep[]
  /** Articles that tell of it, by publication. */
  readonly sources: readonly CaseSource[]
  /** All values of each figure, the chosen one first. */
  readonly figures: readonly CaseFigure[]
  readonly links: readonly LinkView[]
  /** What people decided about events of it, also what was undone. */
  readonly decisions: readonly DecisionView[]
}

/** An article of the case; a copy of another's text is no source of its own. */
export interface CaseSource {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly publishedAt?: string
  /** Who counts as one source: the publisher, or else the host of the address. */
  readonly outlet: string
  readonly isAuthority: boolean
  /** The earlier article that has the same words. */
  readonly textOf?: string
}

/** One value of a figure, and who tells it. */
export interface CaseFigure {
  readonly figure: 'amount' | 'sentence'
  readonly type?: AmountRole | SentenceType
  readonly status?: Status
  readonly target?: string
  readonly unit: string
  readonly min?: string
  readonly max?: string
  readonly life: boolean
  readonly quote: string
  readonly outlets: readonly string[]
  /** How many values the figure has. */
  readonly valuesTold: number
  readonly isChosen: boolean
  readonly rule?: 'only value' | 'authority' | 'most sources' | 'latest'
}

/** What happened at one time, and the events that tell of it. */
export interface CaseStep {
  readonly step: number
  readonly events: readonly string[]
}

/** Two tellings that were joined, by the first event of each. */
export interface LinkView {
  readonly event: string
  readonly other: string
  readonly reasons: readonly { readonly reason: LinkReason; readonly weight: number; readonly detail?: string }[]
}

export function readCase(connection: Connection, id: string): CaseRecord {
  const { db } = connection
  const row = db.select().from(cases).where(eq(cases.id, id)).get()
  if (row === undefined) throw new Error(`case ${id} went while it was read`)
  const members = db.select().from(caseEvents).where(eq(caseEvents.caseId, id)).all()
  const stepOf = new Map(members.map(({ eventId, step }) => [eventId, step ?? Number.MAX_SAFE_INTEGER]))
  const events = readEvents(connection, [...stepOf.keys()]).toSorted(
    (a, b) => (stepOf.get(a.id) ?? 0) - (stepOf.get(b.id) ?? 0) || byPublication(a, b),
  )
  return {
    id,
    title: row.title,
    events,
    steps: toSteps(events, stepOf),
    sources: readSources(connection, id),
    figures: readFigures(connection, id),
    links: readLinks(connection, id),
    decisions: decisionStore(connection)
      .listDecisions()
      .filter((decision) => decision.events.some(({ event }) => event !== undefined && stepOf.has(event))),
  }
}

/** Where no step is known, each event is one of its own. */
function toSteps(events: readonly EventView[], stepOf: ReadonlyMap<string, number>): readonly CaseStep[] {
  const groups = Map.groupBy(events, ({ id }) => {
    const step = stepOf.get(id)
    return step === undefined || step === Number.MAX_SAFE_INTEGER ? id : String(step)
  })
  return [...groups.values()].map((group, n) => ({ step: n + 1, events: group.map(({ id }) => id) }))
}

function readSources({ db }: Connection, id: string): readonly CaseSource[] {
  type Row = Record<'id' | 'title' | 'url' | 'outlet', string> & Record<'publishedAt' | 'kind' | 'textOf', string | null>
  const rows = db.all<Row>(sql`
    select article_id as id, title, url, published_at as "publishedAt", source as outlet, kind, text_of as "textOf"
    from v_case_sources where case_id = ${id} order by published_at is null, published_at, article_id`)
  return rows.map(({ publishedAt, kind, textOf, ...source }) => ({
    ...source,
    isAuthority: kind === 'regulator',
    ...present({ publishedAt, textOf }),
  }))
}

function readFigures({ db }: Connection, id: string): readonly CaseFigure[] {
  type Row = Pick<CaseFigure, 'figure' | 'unit' | 'quote' | 'valuesTold'> & {
    readonly [K in 'type' | 'status' | 'target' | 'min' | 'max' | 'rule']: NonNullable<CaseFigure[K]> | null
  } & { readonly life: number | null; readonly chosen: number; readonly publishers: string }
  const rows = db.all<Row>(sql`
    select figure, type, status, target, unit, min, max, life, quote, publishers, values_told as "valuesTold", chosen, rule
    from v_case_figures where case_id = ${id}
    order by figure, type, status, target, unit, chosen desc, sources desc, last_published_at desc, max, min`)
  return rows.map(({ type, status, target, min, max, rule, life, chosen, publishers, ...figure }) => ({
    ...figure,
    ...present({ type, status, target, min, max, rule }),
    life: life === 1,
    outlets: publishers.split('; '),
    isChosen: chosen === 1,
  }))
}

function readLinks({ db }: Connection, id: string): readonly LinkView[] {
  const rows = db.select().from(caseLinks).where(eq(caseLinks.caseId, id)).all()
  const pairs = Map.groupBy(rows, ({ eventId, otherEventId }) => `${eventId} ${otherEventId}`)
  return [...pairs.values()].flatMap((group): readonly LinkView[] => {
    const [first] = group
    if (first === undefined) return []
    const reasons = group
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compare(a.reason, b.reason))
      .map(({ reason, weight, detail }) => ({ reason, weight, ...present({ detail }) }))
    return [{ event: first.eventId, other: first.otherEventId, reasons }]
  })
}

function byPublication(a: EventView, b: EventView): number {
  return compare(a.article.publishedAt, b.article.publishedAt) || compare(a.id, b.id)
}

/** What is not there comes last. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  return a === undefined || (b !== undefined && a > b) ? 1 : -1
}
