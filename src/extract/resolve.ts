import type { Entry } from '../gazetteer/entry.ts'
import type { Found, Reading } from '../gazetteer/match.ts'
import type { EntityMention } from '../types.ts'
import type { Candidate } from './candidates.ts'
import { type Places, readsContext, type Words } from './evidence.ts'
import type { EntityCue, WeighedReading } from './naming.ts'

/** What a mention says besides where it stands. */
export type EntityFacts = Pick<EntityMention, 'entity' | 'name' | 'country' | 'confirmed' | 'pattern'>

/** An abbreviation's meaning, and where the text gives it. */
export interface Definition {
  readonly at: number
  readonly facts: EntityFacts
}

/** What is known of an article when an ambiguous name is decided. */
export interface Ground {
  readonly words: Words
  readonly places: Places
  /** Entities named so far. */
  readonly named: ReadonlySet<string>
  /** What abbreviations were defined to mean: "AFM" by "Financial Monitoring Agency (AFM)". */
  readonly defined: ReadonlyMap<string, readonly Definition[]>
}

/** What a name means, and whether the text says so plainly ("Nigeria's SEC"): such names are settled first. */
export interface Resolution {
  readonly facts: EntityFacts
  readonly isPlain: boolean
}

const PLAIN = 80
/** Points that a reading needs. */
export const ENOUGH = 3
const USUAL = 12
const LIKELY = 6
const CONTEXT = 20
const NAMED = 12
const DEFINED = 25
/** More than all evidence can outweigh. */
const EXCLUDED = -1000

export function factsOf(kind: EntityMention['kind'], entry: Entry): EntityFacts {
  return { entity: entry.id, name: entry.name, country: entry.country, confirmed: true, pattern: `${kind}/${entry.id}` }
}

/** True where the alias means one entry and nothing else. */
export function isSure({ readings }: Found): boolean {
  return readings.length === 1 && readings[0]?.condition === undefined
}

/** All that an ambiguous name may mean here, each with what speaks for it: what the text defines it to mean, then the gazetteer's readings. */
export function weighReadings(candidate: Candidate, kind: EntityMention['kind'], ground: Ground): readonly Weighed[] {
  const short = ground.words.folded.slice(candidate.start, candidate.end)
  const defined = definitionFor(ground.defined.get(short), candidate.start)
  const rivals = new Set(candidate.readings.map(({ entry }) => entry.country))
  const weighCountry = ground.places.around(candidate, candidate.passage, rivals)
  const meant: readonly EntityCue[] = [{ id: 'entity/defined', points: DEFINED }]
  const readings = candidate.readings.map((reading) => {
    const own = evidenceFor(reading, candidate, ground, weighCountry)
    return toWeighed(factsOf(kind, reading.entry), defined?.entity === reading.entry.id ? [...own, ...meant] : own)
  })
  return defined ? [toWeighed(defined, meant), ...readings] : readings
}

/** A reading with what it would say. */
export interface Weighed extends WeighedReading {
  readonly facts: EntityFacts
}

function toWeighed(facts: EntityFacts, evidence: readonly EntityCue[]): Weighed {
  return { facts, entity: facts.entity, evidence, score: evidence.reduce((sum, { points }) => sum + points, 0) }
}

/** The reading for which most evidence adds up, the earlier of two equals; undefined where none has enough. */
export function resolve(readings: readonly Weighed[]): Resolution | undefined {
  let best: Weighed | undefined
  for (const each of readings) if (each.score >= ENOUGH && (!best || each.score > best.score)) best = each
  return best && { facts: best.facts, isPlain: best.score >= PLAIN }
}

function evidenceFor(
  { entry, condition }: Reading,
  candidate: Candidate,
  ground: Ground,
  weighCountry: (country: string) => readonly EntityCue[],
): readonly EntityCue[] {
  const isNamed = ground.named.has(entry.id)
  const known = (id: string, points: number): EntityCue[] => [
    { id, points },
    ...(isNamed ? [{ id: 'entity/named-elsewhere', points: NAMED }] : []),
    ...weighCountry(entry.country),
  ]
  if (!condition) return known('entity/alias', CONTEXT)
  const context = readsContext(condition, ground.words, candidate, candidate.passage)
  if (context === 'excluded') return [{ id: 'entity/words-against', points: EXCLUDED }]
  if (condition.when === 'always') return known('entity/alias', CONTEXT)
  if (condition.when === 'usual') return known('entity/usual', USUAL)
  if (condition.when === 'likely') return known('entity/likely', LIKELY)
  if (condition.when === 'country') return known('entity/needs-country', 0)
  if (context === 'met') return known('entity/words-around', CONTEXT)
  return isNamed ? known('entity/needs-words', 0) : [{ id: 'entity/needs-words', points: 0 }]
}

/** The nearest definition before a place, or the first one after it. */
export function definitionFor(definitions: readonly Definition[] = [], place: number): EntityFacts | undefined {
  let before: Definition | undefined
  let after: Definition | undefined
  for (const each of definitions) {
    if (each.at < place && (!before || each.at > before.at)) before = each
    if (each.at >= place && (!after || each.at < after.at)) after = each
  }
  return (before ?? after)?.facts
}

/** Whether a name that nothing decides is surely of this kind: several entries might be meant, and it is an abbreviation or says enough. */
export function isOpen(candidate: Candidate, { words }: Ground): boolean {
  const length = words.folded.slice(candidate.start, candidate.end).split(/\s+/u).length
  const possible = candidate.readings.filter(
    ({ condition }) =>
      condition && typeof condition.when === 'string' && readsContext(condition, words, candidate, candidate.passage) !== 'excluded',
  )
  const isTail = words.folded[candidate.start - 1] === '-'
  return length !== 2 && !isTail && possible.length > 1
}
