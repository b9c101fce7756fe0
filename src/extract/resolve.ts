import type { Entry } from '../gazetteer/entry.ts'
import type { Found, Reading } from '../gazetteer/match.ts'
import type { EntityMention } from '../types.ts'
import type { Candidate } from './candidates.ts'
import { type Places, readsContext, type Words } from './evidence.ts'

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
const ENOUGH = 3
const USUAL = 12
const LIKELY = 6
const CONTEXT = 20
const NAMED = 12
const DEFINED = 25

export function factsOf(kind: EntityMention['kind'], entry: Entry): EntityFacts {
  return { entity: entry.id, name: entry.name, country: entry.country, confirmed: true, pattern: `${kind}/${entry.id}` }
}

/** True where the alias means one entry and nothing else. */
export function isSure({ readings }: Found): boolean {
  return readings.length === 1 && readings[0]?.condition === undefined
}

/**
 * What an ambiguous name means here: the reading for which most evidence adds up, if it is enough; undefined where none has enough.
 * A definition in the text that beats every reading is taken, even one that no entry holds.
 */
export function resolve(candidate: Candidate, kind: EntityMention['kind'], ground: Ground): Resolution | undefined {
  const short = ground.words.folded.slice(candidate.start, candidate.end)
  const defined = definitionFor(ground.defined.get(short), candidate.start)
  const rivals = new Set(candidate.readings.map(({ entry }) => entry.country))
  const weighCountry = ground.places.around(candidate, candidate.passage, rivals)
  let best = defined && { facts: defined, score: DEFINED }
  for (const reading of candidate.readings) {
    const score = weigh(reading, candidate, ground, weighCountry) + (defined?.entity === reading.entry.id ? DEFINED : 0)
    if (score >= ENOUGH && (!best || score > best.score)) best = { facts: factsOf(kind, reading.entry), score }
  }
  return best && { facts: best.facts, isPlain: best.score >= PLAIN }
}

function weigh({ entry, condition }: Reading, candidate: Candidate, ground: Ground, weighCountry: (country: string) => number): number {
  const named = ground.named.has(entry.id) ? NAMED : 0
  const known = named + weighCountry(entry.country)
  if (!condition) return CONTEXT + known
  const context = readsContext(condition, ground.words, candidate, candidate.passage)
  if (context === 'excluded') return Number.NEGATIVE_INFINITY
  if (condition.when === 'always') return CONTEXT + known
  if (condition.when === 'usual') return USUAL + known
  if (condition.when === 'likely') return LIKELY + known
  if (condition.when === 'country') return known
  if (context === 'met') return CONTEXT + known
  return named > 0 ? known : 0
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
