import type { eventAmounts, eventAuthorities, eventSentences, eventSources, events, eventTargets } from '../../schema/sqlite-tables.ts'
import type { EnforcementEvent, Reading, Span } from '../types.ts'
import type { Marks } from './rows-corrections.ts'
import { isEntity, type ToId, type ToSpan } from './rows-mentions.ts'

export interface EventRows {
  readonly events: readonly (typeof events.$inferInsert)[]
  readonly eventAuthorities: readonly (typeof eventAuthorities.$inferInsert)[]
  readonly eventTargets: readonly (typeof eventTargets.$inferInsert)[]
  readonly eventAmounts: readonly (typeof eventAmounts.$inferInsert)[]
  readonly eventSentences: readonly (typeof eventSentences.$inferInsert)[]
  readonly eventSources: readonly (typeof eventSources.$inferInsert)[]
}

interface Context {
  readonly article: string
  readonly reading: Reading
  readonly mentionIds: readonly string[]
  readonly toId: ToId
  readonly toSpan: ToSpan
  readonly marks?: Marks | undefined
}

export function toEventRows({ article, reading, mentionIds, toId, toSpan, marks }: Context): EventRows {
  const entities = new Map(reading.mentions.filter(isEntity).map((mention) => [mention.entity, mention.name]))
  const venues = new Map(
    reading.mentions.flatMap((mention) =>
      mention.kind === 'exchange' ? [[mention.quote, mention.entity] as const, [mention.name, mention.entity] as const] : [],
    ),
  )
  const mentionAt = (index: number, event: EnforcementEvent): string => {
    const id = mentionIds[index]
    if (id === undefined)
      throw new Error(`article ${article}: event ${event.type} points to mention ${index}, there are ${mentionIds.length}`)
    return id
  }
  const withIds = identify(reading.events, article, toId).map(({ id, event }) => ({ id: marks?.eventIds.get(event) ?? id, event }))

  return {
    events: withIds.map(({ id, event, event: { type, date, country, pattern, evidence } }) => ({
      id,
      articleId: article,
      type,
      date,
      country,
      ...toSpan(evidence),
      pattern,
      correctionId: marks?.correctionOf.get(event),
    })),
    eventAuthorities: withIds.flatMap(({ id, event }) =>
      event.authorities.map((authority, position) => {
        const name = entities.get(authority) ?? marks?.names.get(authority)
        return name === undefined ? { eventId: id, position, name: authority } : { eventId: id, position, name, entityId: authority }
      }),
    ),
    eventTargets: withIds.flatMap(({ id, event }) =>
      event.targets.map((name, position) => ({ eventId: id, position, name, entityId: venues.get(name) })),
    ),
    eventAmounts: withIds.flatMap(({ id, event }) => unique(event.amounts).map((n) => ({ eventId: id, mentionId: mentionAt(n, event) }))),
    eventSentences: withIds.flatMap(({ id, event }) =>
      unique(event.sentences).map((n) => ({ eventId: id, mentionId: mentionAt(n, event) })),
    ),
    eventSources: withIds.flatMap(({ id, event }) =>
      sourcesOf(event).map(({ field, position, span }) => ({
        eventId: id,
        field,
        position,
        ...toSpan(span),
        mentionId: mentionIds[reading.mentions.findIndex((mention) => mention.start === span.start && mention.end === span.end)],
      })),
    ),
  }
}

interface Source {
  readonly field: (typeof eventSources.$inferInsert)['field']
  readonly position: number
  readonly span: Span
}

function sourcesOf({ sources }: EnforcementEvent): readonly Source[] {
  const found = (field: Source['field'], spans: readonly (Span | undefined)[]) =>
    spans.flatMap((span, position): readonly Source[] => (span ? [{ field, position, span }] : []))
  if (!sources) return []
  const { authorities, targets, country, date } = sources
  return [...found('authority', authorities), ...found('target', targets), ...found('country', [country]), ...found('date', [date])]
}

/** Two events of one type with the same evidence (two people sentenced in one passage) are told apart by their order. */
export function identify(events: readonly EnforcementEvent[], article: string, toId: ToId) {
  const seen = new Map<string, number>()
  return events.map((event) => {
    const key = [article, event.type, event.evidence.start, event.evidence.end, event.pattern] as const
    const nth = (seen.get(key.join()) ?? 0) + 1
    seen.set(key.join(), nth)
    return { id: toId('event', ...key, nth), event }
  })
}

const unique = (indexes: readonly number[]): readonly number[] => [...new Set(indexes)]
