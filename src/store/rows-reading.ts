/** The way back: rows → the reading they were made from, with mentions and events by place. */
import type {
  amounts,
  diagnostics,
  entities,
  eventAmounts,
  eventAuthorities,
  eventSentences,
  eventSources,
  events,
  eventTargets,
  mentionCues,
  mentions,
  sentences,
} from '../../schema/sqlite-tables.ts'
import type { AmountMention, Cue, EnforcementEvent, EventSources, Mention, Reading, SentenceMention, Span } from '../types.ts'
import { type Offsets, offsetsOf } from './rows-offsets.ts'
import { present } from './rows-present.ts'

/** All rows of one article; mentions and events ordered by place, parts of events by position. */
export interface StoredReading {
  readonly text: string
  readonly relevant: boolean
  readonly mentions: readonly (typeof mentions.$inferSelect)[]
  readonly amounts: readonly (typeof amounts.$inferSelect)[]
  readonly sentences: readonly (typeof sentences.$inferSelect)[]
  readonly mentionCues: readonly (typeof mentionCues.$inferSelect)[]
  readonly entities: readonly (typeof entities.$inferSelect)[]
  readonly diagnostics: readonly (typeof diagnostics.$inferSelect)[]
  readonly events: readonly (typeof events.$inferSelect)[]
  readonly eventAuthorities: readonly (typeof eventAuthorities.$inferSelect)[]
  readonly eventTargets: readonly (typeof eventTargets.$inferSelect)[]
  readonly eventAmounts: readonly (typeof eventAmounts.$inferSelect)[]
  readonly eventSentences: readonly (typeof eventSentences.$inferSelect)[]
  readonly eventSources: readonly (typeof eventSources.$inferSelect)[]
}

export function toReading(stored: StoredReading): Reading {
  const offsets = offsetsOf(stored.text)
  return {
    relevant: stored.relevant,
    mentions: toMentions(stored, offsets),
    events: toEvents(stored, offsets, new Map(stored.mentions.map(({ id }, place) => [id, place]))).map(({ event }) => event),
    diagnostics: stored.diagnostics.map((row) => ({ pattern: row.pattern, span: toSpan(row, offsets), reason: row.reason })),
  }
}

type StoredEvents = Pick<StoredReading, 'events' | 'eventAuthorities' | 'eventTargets' | 'eventAmounts' | 'eventSentences'> &
  Partial<Pick<StoredReading, 'eventSources'>>

/** The events alone, with their ids; `places` says where each mention they point to stands among the mentions of the reading. */
export function toEvents(stored: StoredEvents, offsets: Offsets, places: ReadonlyMap<string, number>) {
  const authorities = Map.groupBy(stored.eventAuthorities, (row) => row.eventId)
  const targets = Map.groupBy(stored.eventTargets, (row) => row.eventId)
  const amountsOf = Map.groupBy(stored.eventAmounts, (row) => row.eventId)
  const sentencesOf = Map.groupBy(stored.eventSentences, (row) => row.eventId)
  const sourcesOf = Map.groupBy(stored.eventSources ?? [], (row) => row.eventId)
  const indexes = (rows: readonly { readonly mentionId: string }[] | undefined) =>
    (rows ?? []).flatMap((row) => places.get(row.mentionId) ?? []).toSorted((a, b) => a - b)

  return stored.events.map((row): { readonly id: string; readonly event: EnforcementEvent } => ({
    id: row.id,
    event: {
      type: row.type,
      ...present({ date: row.date, country: row.country }),
      authorities: (authorities.get(row.id) ?? []).map(({ entityId, name }) => entityId ?? name),
      targets: (targets.get(row.id) ?? []).map(({ name }) => name),
      amounts: indexes(amountsOf.get(row.id)),
      sentences: indexes(sentencesOf.get(row.id)),
      evidence: { ...toSpan(row, offsets), quote: row.quote },
      pattern: row.pattern,
      ...present({ sources: toSources(sourcesOf.get(row.id), authorities.get(row.id) ?? [], targets.get(row.id) ?? [], offsets) }),
    },
  }))
}

type Position = { readonly position: number }

function toSources(
  rows: StoredReading['eventSources'] | undefined,
  authorities: readonly Position[],
  targets: readonly Position[],
  offsets: Offsets,
): EventSources | undefined {
  if (rows === undefined) return undefined
  const spans = new Map(rows.map((row) => [`${row.field}/${row.position}`, toSpan(row, offsets)]))
  return {
    ...present({ date: spans.get('date/0'), country: spans.get('country/0') }),
    authorities: authorities.map(({ position }) => spans.get(`authority/${position}`)),
    targets: targets.map(({ position }) => spans.get(`target/${position}`)),
  }
}

function toMentions(stored: StoredReading, offsets: Offsets): readonly Mention[] {
  const amountOf = new Map(stored.amounts.map((row) => [row.mentionId, row]))
  const sentenceOf = new Map(stored.sentences.map((row) => [row.mentionId, row]))
  const entityOf = new Map(stored.entities.map((row) => [row.id, row]))
  const spanOf = new Map(stored.mentions.map((row) => [row.id, toSpan(row, offsets)]))
  const cuesOf = Map.groupBy(stored.mentionCues, (row) => row.mentionId)

  return stored.mentions.map((row): Mention => {
    const base = { ...toSpan(row, offsets), quote: row.quote, pattern: row.pattern }
    const cues = cuesOf.get(row.id)?.map((cue) => toCue(cue, offsets))
    const { kind } = row
    switch (kind) {
      case 'amount': {
        const amount = required(amountOf.get(row.id), row.id)
        const equivalentTo = amount.equivalentTo === null ? undefined : spanOf.get(amount.equivalentTo)
        const partOf = amount.partOf === null ? undefined : spanOf.get(amount.partOf)
        return { kind, ...base, ...amountFields(amount), ...present({ equivalentTo, partOf, cues }) }
      }
      case 'sentence':
        return { kind, ...base, ...sentenceFields(required(sentenceOf.get(row.id), row.id)), ...present({ cues }) }
      case 'agency':
      case 'exchange': {
        const { id, name, country, confirmed } = required(entityOf.get(row.entityId ?? ''), row.id)
        return { kind, ...base, entity: id, name, ...present({ country }), confirmed }
      }
      case 'person':
      case 'company':
      case 'court':
      case 'jurisdiction':
      case 'statute':
      case 'charge':
      case 'asset':
      case 'count':
      case 'date':
        return { kind, ...base, value: row.value ?? row.quote }
      default:
        throw kind satisfies never
    }
  })
}

function amountFields(row: typeof amounts.$inferSelect): Pick<AmountMention, 'value' | 'role' | 'status'> {
  return {
    value: { ...present({ min: row.min, max: row.max }), currency: row.currency, qualifier: row.qualifier ?? '', vague: row.vague },
    ...present({ role: row.role, status: row.status }),
  }
}

function sentenceFields(row: typeof sentences.$inferSelect): Pick<SentenceMention, 'value' | 'type' | 'status'> {
  return {
    value: { ...present({ minMonths: row.minMonths, maxMonths: row.maxMonths }), life: row.life },
    type: row.type,
    status: row.status,
  }
}

function toCue({ cue, decided, startChar, endChar }: typeof mentionCues.$inferSelect, { toUtf16 }: Offsets): Cue {
  if (startChar === null || endChar === null) return { id: cue, decided }
  return { id: cue, decided, span: { start: toUtf16(startChar), end: toUtf16(endChar) } }
}

function toSpan({ startChar, endChar }: { readonly startChar: number; readonly endChar: number }, { toUtf16 }: Offsets): Span {
  return { start: toUtf16(startChar), end: toUtf16(endChar) }
}

function required<T>(row: T | undefined, mention: string): T {
  if (row === undefined) throw new Error(`mention ${mention} has no values in the database; \`docket check\` tells what else is missing`)
  return row
}
