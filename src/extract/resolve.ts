import type { Entry } from '../gazetteer/entry.ts'
import type { Found, Reading } from '../gazetteer/match.ts'
import type { EntityMention } from '../types.ts'
import type { Candidate } from './candidates.ts'
import { type ContextReading, type Places, readsContext, type Words } from './evidence.ts'
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
  /** Grows with what is known. */
  readonly learned: () => number
  /** What was read around each ambiguous name so far. */
  readonly surroundings: Map<Candidate, Surroundings>
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
  const known = facts.get(entry)
  if (known) return known
  const made = { entity: entry.id, name: entry.name, country: entry.country, confirmed: true, pattern: `${kind}/${entry.id}` }
  facts.set(entry, made)
  return made
}

/** By entry, which is of one kind. */
const facts = new WeakMap<Entry, EntityFacts>()

/** True where the alias means one entry and nothing else. */
export function isSure({ readings }: Found): boolean {
  return readings.length === 1 && readings[0]?.condition === undefined
}

/** All that an ambiguous name may mean here, each with what speaks for it: what the text defines it to mean, then the gazetteer's readings. */
export function weighReadings(candidate: Candidate, kind: EntityMention['kind'], ground: Ground): readonly Weighed[] {
  const surroundings = surroundingsOf(candidate, ground)
  const learned = ground.learned()
  if (surroundings.weighed?.learned !== learned) surroundings.weighed = { learned, readings: weighAnew(candidate, kind, ground) }
  return surroundings.weighed.readings
}

function weighAnew(candidate: Candidate, kind: EntityMention['kind'], ground: Ground): readonly Weighed[] {
  const short = ground.words.folded.slice(candidate.start, candidate.end)
  const defined = definitionFor(ground.defined.get(short), candidate.start)
  const { weighCountry, contexts } = surroundingsOf(candidate, ground)
  const meant: readonly EntityCue[] = [{ id: 'entity/defined', points: DEFINED }]
  const readings = candidate.readings.map((reading, at) => {
    const own = evidenceFor(reading, contexts[at], ground, weighCountry)
    return toWeighed(factsOf(kind, reading.entry), defined?.entity === reading.entry.id ? [...own, ...meant] : own)
  })
  return defined ? [toWeighed(defined, meant), ...readings] : readings
}

/** What the words around a name say, which stays the same while other names are decided. */
export interface Surroundings {
  /** What it may mean, as weighed when so much was known. */
  weighed?: { readonly learned: number; readonly readings: readonly Weighed[] }
  readonly weighCountry: (country: string) => readonly EntityCue[]
  /** For each reading with a condition. */
  readonly contexts: readonly (ContextReading | undefined)[]
}

function surroundingsOf(candidate: Candidate, { words, places, surroundings }: Ground): Surroundings {
  const known = surroundings.get(candidate)
  if (known) return known
  const rivals = new Set(candidate.readings.map(({ entry }) => entry.country))
  const read: Surroundings = {
    weighCountry: places.around(candidate, candidate.passage, rivals),
    contexts: candidate.readings.map(({ condition }) => condition && readsContext(condition, words, candidate, candidate.passage)),
  }
  surroundings.set(candidate, read)
  return read
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
  context: ContextReading | undefined,
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
export function isOpen(candidate: Candidate, ground: Ground): boolean {
  const { words } = ground
  const { contexts } = surroundingsOf(candidate, ground)
  const length = words.folded.slice(candidate.start, candidate.end).split(/\s+/u).length
  const possible = candidate.readings.filter(
    ({ condition }, at) => condition && typeof condition.when === 'string' && contexts[at] !== 'excluded',
  )
  const isTail = words.folded[candidate.start - 1] === '-'
  return length !== 2 && !isTail && possible.length > 1
}
