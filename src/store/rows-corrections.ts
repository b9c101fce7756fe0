/** A reading → the reading as people have put it right. Pure: what a person said is found again by its words, and applied each time. */
import type { corrections } from '../../schema/sqlite-tables.ts'
import type { CorrectionState } from '../../schema/values.ts'
import type { AmountMention, Article, EnforcementEvent, EventSources, Mention, Reading, Span } from '../types.ts'
import { addMentions } from './rows-additions.ts'
import { type Fact, type FactValues, isEvent, type KnownEntity, valuesOf, withValues } from './rows-fact-values.ts'
import { isEntity, type ToId } from './rows-mentions.ts'
import { findPlace, type KnownPlace, type Place, placesOf } from './rows-places.ts'

/** One act of a person that has not been taken back; `values` are those it sets. */
export interface ActiveCorrection extends KnownPlace, Pick<typeof corrections.$inferSelect, 'id' | 'action'> {
  readonly values: FactValues
}

/** What the rows of a corrected reading need besides it. */
export interface Marks {
  /** The latest correction of each fact that has one. */
  readonly correctionOf: ReadonlyMap<Fact, string>
  /** Events keep the ids they had as they were read. */
  readonly eventIds: ReadonlyMap<EnforcementEvent, string>
  /** Entities that people name and the article does not. */
  readonly names: ReadonlyMap<string, string>
}

export interface Settled {
  readonly id: string
  readonly state: CorrectionState
  readonly factId?: string
  /** What the reading says of the fact, without any correction. */
  readonly originals: FactValues
}

export interface Applied {
  readonly reading: Reading
  readonly marks: Marks
  readonly settled: readonly Settled[]
}

export interface Applying {
  readonly article: Article
  readonly textHash: string
  readonly reading: Reading
  /** Oldest first: of two that set one field the later counts. */
  readonly corrections: readonly ActiveCorrection[]
  readonly toId: ToId
  readonly entityOf: (id: string) => KnownEntity | undefined
}

export function applyCorrections(applying: Applying): Applied {
  const { corrections } = applying
  const put = applyToFacts({ ...applying, corrections: corrections.filter(({ action }) => action !== 'add') })
  const added = addMentions(put, { ...applying, corrections: corrections.filter(({ action }) => action === 'add') })
  const settled = new Map([...put.settled, ...added.settled].map((each) => [each.id, each]))
  return { ...added, settled: corrections.flatMap(({ id }) => settled.get(id) ?? []) }
}

function applyToFacts({ article, textHash, reading, corrections, toId, entityOf }: Applying): Applied {
  const places = placesOf(article, reading, toId)
  const found = corrections.map((correction) => ({ correction, place: findPlace(correction, places, textHash) }))
  const results = new Map<Fact, { fact: Fact; rejected: boolean; last: string }>()
  const settled = found.map(({ correction, place }): Settled => {
    const none = { id: correction.id, state: 'not_found' as const, originals: {} }
    if (place === undefined) return none
    const so = results.get(place.fact) ?? { fact: place.fact, rejected: false, last: correction.id }
    const fact = correction.action === 'set' ? withValues(so.fact, correction.values, entityOf) : so.fact
    if (fact === undefined) return none
    results.set(place.fact, { fact, rejected: so.rejected || correction.action === 'reject', last: correction.id })
    const originals = valuesOf(place.fact)
    const agrees = correction.action === 'set' && Object.entries(correction.values).every(([field, value]) => originals[field] === value)
    return { id: correction.id, state: agrees ? 'agrees' : 'applied', factId: place.id, originals }
  })
  return { ...rebuild(reading, results, places, entityOf), settled }
}

/* ---------------------------------------------------------------- the corrected reading */

type Results = ReadonlyMap<Fact, { readonly fact: Fact; readonly rejected: boolean; readonly last: string }>

function rebuild(reading: Reading, results: Results, places: readonly Place[], entityOf: Applying['entityOf']): Omit<Applied, 'settled'> {
  const mentions = reading.mentions.map((mention) => correctedOf(mention, results))
  const gone = new Set(
    reading.mentions.filter((_, index) => mentions[index] === undefined).map(({ kind, start, end }) => `${kind} ${start} ${end}`),
  )
  const isGone = (span: Span | undefined): boolean => span !== undefined && gone.has(`amount ${span.start} ${span.end}`)
  const kept = mentions.map((mention) => (mention?.kind === 'amount' ? withoutLinks(mention, isGone) : mention))
  const indexes = newIndexes(kept)
  const move = (old: readonly number[]): readonly number[] => old.flatMap((index) => indexes[index] ?? [])
  const toAuthority = authoritiesAfter(reading.mentions, kept)
  const events = reading.events.map((event) => {
    const result = results.get(event)
    if (result?.rejected === true) return undefined
    // What a person says of the authorities stands; else they follow the mentions.
    const corrected = result === undefined ? event : (result.fact as EnforcementEvent)
    const isSaid = valuesOf(corrected).authorities !== valuesOf(event).authorities
    const followed = event.authorities.flatMap((id, index) =>
      toAuthority(id).map((now) => ({ id: now, span: event.sources?.authorities[index] })),
    )
    const authorities = isSaid
      ? corrected.authorities.map((id) => ({ id, span: event.sources?.authorities[event.authorities.indexOf(id)] }))
      : followed
    return {
      ...withSources(
        corrected,
        event,
        authorities.map(({ span }) => span),
      ),
      authorities: authorities.map(({ id }) => id),
      amounts: move(event.amounts),
      sentences: move(event.sentences),
    }
  })
  const after = new Map<Fact, Fact>([
    ...reading.mentions.flatMap((mention, index) => pairOf<Fact>(mention, kept[index])),
    ...reading.events.flatMap((event, index) => pairOf<Fact>(event, events[index])),
  ])
  const finalEvents = events.filter((event) => event !== undefined)
  const named = finalEvents.flatMap(({ authorities }) => authorities.flatMap((id) => entityOf(id) ?? []))
  return {
    reading: { ...reading, mentions: kept.filter((mention) => mention !== undefined), events: finalEvents },
    marks: {
      correctionOf: new Map([...results].flatMap(([fact, { last }]) => pairOf(after.get(fact), last))),
      eventIds: new Map(
        places.flatMap(({ fact, id }) => {
          const event = after.get(fact)
          return event !== undefined && isEvent(event) ? [[event, id] as const] : []
        }),
      ),
      names: new Map(named.map(({ entity, name }) => [entity, name])),
    },
  }
}

const pairOf = <A, B = A>(a: A | undefined, b: B | undefined): (readonly [A, B])[] => (a === undefined || b === undefined ? [] : [[a, b]])

function correctedOf(mention: Mention, results: Results): Mention | undefined {
  const result = results.get(mention)
  if (result === undefined) return mention
  return result.rejected || isEvent(result.fact) ? undefined : result.fact
}

/** An amount that converts one that is gone, or is part of it, stands for itself. */
function withoutLinks(amount: AmountMention, isGone: (span: Span | undefined) => boolean): AmountMention {
  const { equivalentTo, partOf, ...rest } = amount
  if (!isGone(equivalentTo) && !isGone(partOf)) return amount
  return { ...rest, ...(equivalentTo && !isGone(equivalentTo) && { equivalentTo }), ...(partOf && !isGone(partOf) && { partOf }) }
}

/** The words that gave each field, but for those that a person has set. */
function withSources(
  corrected: EnforcementEvent,
  { date, country, targets, sources }: EnforcementEvent,
  authorities: EventSources['authorities'],
): EnforcementEvent {
  if (sources === undefined) return corrected
  return {
    ...corrected,
    sources: {
      ...(sources.date && corrected.date === date && { date: sources.date }),
      ...(sources.country && corrected.country === country && { country: sources.country }),
      authorities,
      targets: corrected.targets.map((name) => sources.targets[targets.indexOf(name)]),
    },
  }
}

/** Where each mention stands when those that are gone are left out. */
function newIndexes(mentions: readonly (Mention | undefined)[]): readonly (number | undefined)[] {
  let next = 0
  return mentions.map((mention) => (mention === undefined ? undefined : next++))
}

/** An agency that the article no longer mentions is no authority of its events; one that was taken for another becomes that. */
function authoritiesAfter(before: readonly Mention[], after: readonly (Mention | undefined)[]): (id: string) => readonly string[] {
  const left = new Set(after.flatMap((mention) => (mention !== undefined && isEntity(mention) ? [mention.entity] : [])))
  const become = new Map<string, string | undefined>()
  for (const [index, mention] of before.entries()) {
    if (!isEntity(mention) || left.has(mention.entity)) continue
    const now = after[index]
    become.set(mention.entity, now !== undefined && isEntity(now) ? now.entity : become.get(mention.entity))
  }
  return (id) => (become.has(id) ? [become.get(id) ?? []].flat() : [id])
}
