import { keysOf } from './keys.ts'
import { byDay, type Pair, REACH, toPair } from './pairs.ts'
import type { Telling } from './told.ts'

/** Where a telling stands among those of its key. */
export interface Place {
  readonly day: number
  readonly id: string
}

/** The tellings that are known, by key, with their pairs. */
export interface TellingIndex {
  telling(id: string): Telling | undefined
  put(telling: Telling, keys: readonly string[]): void
  /** With its keys and pairs. */
  drop(id: string): void
  neighbours(key: string, place: Place, side: 'before' | 'after', count: number): readonly Place[]
  countBetween(key: string, a: Place, b: Place, limit: number): number
  pairsOf(id: string): readonly Pair[]
  putPair(pair: Pair): void
  dropPair(a: string, b: string): void
}

export interface Changes {
  /** Tellings that are no more, or are no longer as they were. */
  readonly gone: readonly Telling[]
  readonly come: readonly Telling[]
}

/**
 * Brings the pairs up to date: only tellings that share a key with what has come or gone are looked at, and of those only the neighbours in time.
 * The index ends as if all pairs had been found anew. Returns the tellings whose pairs may have changed.
 */
export function updatePairs(index: TellingIndex, { gone, come }: Changes): ReadonlySet<string> {
  const touched = new Set<string>(come.map(({ id }) => id))
  const places = new Map<string, Place[]>()
  const mark = (telling: Telling): void => {
    for (const key of keysOf(telling)) {
      const known = places.get(key)
      if (known) known.push(telling)
      else places.set(key, [telling])
    }
  }
  for (const telling of gone) {
    mark(telling)
    for (const { a, b } of index.pairsOf(telling.id)) touched.add(a).add(b)
    index.drop(telling.id)
    touched.delete(telling.id)
  }
  for (const telling of come) {
    mark(telling)
    touched.add(telling.id)
    index.put(telling, keysOf(telling))
  }
  const { near, far } = surroundings(index, places)
  for (const [id, other] of near.values()) {
    const [a, b] = [index.telling(id.id), index.telling(other.id)]
    const [pair] = a && b ? toPair(a, b) : []
    if (!pair) continue
    index.putPair(pair)
    touched.add(pair.a).add(pair.b)
  }
  for (const [key, [a, b]] of far) {
    if (near.has(key) || !index.pairsOf(a.id).some((pair) => pair.a === a.id && pair.b === b.id) || areNear(index, a, b)) continue
    index.dropPair(a.id, b.id)
    touched.add(a.id).add(b.id)
  }
  return touched
}

type Two = readonly [Place, Place]

/** Round each place that was filled or emptied: who is a neighbour across it now, and who may be one no longer. */
function surroundings(index: TellingIndex, places: ReadonlyMap<string, readonly Place[]>) {
  const near = new Map<string, Two>()
  const far = new Map<string, Two>()
  for (const [key, marked] of places) {
    const reach = REACH + marked.length
    for (const place of marked) {
      const before = index.neighbours(key, place, 'before', reach).toReversed()
      const after = index.neighbours(key, place, 'after', reach)
      const self = index.telling(place.id)
      const isHere = self !== undefined && self.day === place.day && keysOf(self).includes(key)
      const row = [...before, ...(isHere ? [place] : []), ...after]
      const last = before.length - (isHere ? 0 : 1)
      for (let i = 0; i <= last; i++) {
        for (let j = Math.max(i + 1, before.length); j < row.length && j - i <= reach; j++) {
          const [a, b] = [row[i], row[j]]
          if (a && b) (j - i <= REACH ? near : far).set(`${a.id} ${b.id}`, [a, b])
        }
      }
    }
  }
  return { near, far }
}

/** Whether two tellings are neighbours under any key they share. */
function areNear(index: TellingIndex, a: Place, b: Place): boolean {
  const [x, y] = [index.telling(a.id), index.telling(b.id)]
  if (!x || !y) return false
  const keys = new Set(keysOf(y))
  return keysOf(x).some((key) => keys.has(key) && index.countBetween(key, a, b, REACH) < REACH)
}

/** All tellings that are connected with these by pairs or decisions. */
export function connectedWith(
  start: Iterable<string>,
  index: TellingIndex,
  partners: (id: string) => readonly string[],
): readonly Telling[] {
  const seen = new Set<string>()
  const waiting = [...start]
  const found: Telling[] = []
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const telling = index.telling(id)
    if (!telling) continue
    found.push(telling)
    for (const { a, b } of index.pairsOf(id)) waiting.push(a, b)
    waiting.push(...partners(id))
  }
  return found.sort(byDay)
}
