import { disjointSets } from './disjoint-sets.ts'
import type { Pair } from './pairs.ts'
import { agree } from './reason.ts'
import { scoreOf } from './score.ts'
import type { Telling } from './told.ts'

/** Points that the tellings of two groups must have on average, so that a single likeness does not make one matter of two. */
const TOGETHER = 2.5
/** Tellings of a group that speak for it: the first and last in time, and some between. */
const SPEAKERS = 6

/** Tellings of one matter, with the pairs that brought them together. */
export interface Cluster {
  readonly tellings: readonly Telling[]
  readonly links: readonly Pair[]
}

/** What people decided: tellings that are one, whatever the points, and those that are not. */
export interface Rulings {
  readonly one: readonly (readonly [string, string])[]
  readonly isApart: (a: string, b: string) => boolean
  /** Tellings of which anything was decided. */
  readonly decided: ReadonlySet<string>
}

export const NO_RULINGS: Rulings = { one: [], isApart: () => false, decided: new Set() }

/**
 * Tellings that pairs connect → matters. The best pair joins first; two groups become one only where they fit on the whole, and nobody has
 * decided against it. The order of the input is no matter.
 */
export function partition(tellings: readonly Telling[], pairs: readonly Pair[], rulings: Rulings = NO_RULINGS): readonly Cluster[] {
  const sorted = [...tellings].sort((a, b) => a.day - b.day || agree(a.id, b.id))
  const indexOf = new Map(sorted.map(({ id }, i) => [id, i]))
  const sets = disjointSets(sorted.length)
  const groups = sorted.map((telling) => [telling])
  const links: Pair[][] = sorted.map(() => [])
  const join = (i: number, j: number, link: Pair): void => {
    const [kept, gone] = [Math.min(i, j), Math.max(i, j)]
    sets.join(i, j)
    groups[kept] = merged(groups[kept] ?? [], groups[gone] ?? [])
    links[kept] = [...(links[kept] ?? []), ...(links[gone] ?? []), link]
    groups[gone] = []
    links[gone] = []
  }
  const decided = rulings.one.map(([a, b]): Pair => ({ a, b, weight: Number.POSITIVE_INFINITY }))
  const ranked = [...decided, ...pairs.toSorted((x, y) => y.weight - x.weight || agree(x.a, y.a) || agree(x.b, y.b))]
  for (const pair of ranked) {
    const [i, j] = [indexOf.get(pair.a), indexOf.get(pair.b)]
    if (i === undefined || j === undefined) continue
    const [a, b] = [sets.find(i), sets.find(j)]
    if (a === b) continue
    const [one, other] = [groups[a] ?? [], groups[b] ?? []]
    if (areApart(one, other, rulings)) continue
    if (pair.weight === Number.POSITIVE_INFINITY || areTogether(one, other)) join(a, b, pair)
  }
  return groups.flatMap((group, i) => (group.length > 0 ? [{ tellings: group, links: links[i] ?? [] }] : []))
}

function areApart(a: readonly Telling[], b: readonly Telling[], { decided, isApart }: Rulings): boolean {
  if (decided.size === 0) return false
  const [x, y] = [a, b].map((group) => group.filter(({ id }) => decided.has(id)))
  return (x ?? []).some((one) => (y ?? []).some((other) => isApart(one.id, other.id)))
}

function merged(a: readonly Telling[], b: readonly Telling[]): Telling[] {
  return [...a, ...b].sort((x, y) => x.day - y.day || agree(x.id, y.id))
}

function areTogether(a: readonly Telling[], b: readonly Telling[]): boolean {
  if (a.length === 1 && b.length === 1) return true
  const scores = speakersOf(a).flatMap((x) => speakersOf(b).map((y) => scoreOf(x, y).total))
  return scores.reduce((sum, score) => sum + score, 0) / scores.length >= TOGETHER
}

function speakersOf(group: readonly Telling[]): readonly Telling[] {
  if (group.length <= SPEAKERS) return group
  const step = (group.length - 1) / (SPEAKERS - 1)
  return Array.from({ length: SPEAKERS }, (_, i) => group[Math.round(i * step)]).flatMap((telling) => telling ?? [])
}
