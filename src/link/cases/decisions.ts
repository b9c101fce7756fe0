import type { Rulings } from './partition.ts'
import type { Ruling, Telling } from './told.ts'

/** What somebody decided, with the events it is about as they are now. */
export interface Decision {
  readonly id: number
  readonly kind: 'merge' | 'split'
  /** Events that are one matter. */
  readonly one: readonly string[]
  /** Of a split, events of another matter than those. */
  readonly other: readonly string[]
}

/** Of two events, what was decided last. */
export function rulingOf(decisions: readonly Decision[]): Ruling {
  const places = new Map<string, { readonly at: number; readonly side: 'one' | 'other' }[]>()
  decisions.forEach(({ one, other }, at) => {
    const add = (side: 'one' | 'other') => (event: string) => {
      const known = places.get(event)
      if (known) known.push({ at, side })
      else places.set(event, [{ at, side }])
    }
    one.forEach(add('one'))
    other.forEach(add('other'))
  })
  return (event, otherEvent) => {
    const [a, b] = [places.get(event), places.get(otherEvent)]
    if (!a || !b) return undefined
    const common = a.flatMap(({ at, side }) => b.flatMap((each) => (each.at === at ? [{ at, sides: [side, each.side] }] : [])))
    const last = common.reduce((latest, each) => (latest && latest.at > each.at ? latest : each), common[0])
    if (!last) return undefined
    if (last.sides[0] !== last.sides[1]) return 'apart'
    return last.sides[0] === 'one' ? 'one' : undefined
  }
}

/** The same for tellings: which are one, which are apart. */
export function rulingsOf(tellings: readonly Telling[], decisions: readonly Decision[]): Rulings {
  const decided = new Set(decisions.flatMap(({ one, other }) => [...one, ...other]))
  const eventsOf = new Map<string, readonly string[]>()
  const tellingOf = new Map<string, string>()
  for (const { id, steps } of tellings) {
    const events = steps.map(({ event }) => event).filter((event) => decided.has(event))
    if (events.length > 0) eventsOf.set(id, events)
    for (const event of events) tellingOf.set(event, id)
  }
  const ruling = rulingOf(decisions)
  const isApart = (a: string, b: string): boolean => {
    const [x, y] = [eventsOf.get(a), eventsOf.get(b)]
    return x !== undefined && y !== undefined && x.some((event) => y.some((other) => ruling(event, other) === 'apart'))
  }
  const one = decisions.flatMap((decision) => {
    const known = decision.one.filter((event) => tellingOf.has(event))
    return known.slice(1).flatMap((event, i): (readonly [string, string])[] => {
      const before = known[i] ?? ''
      const [a, b] = [tellingOf.get(before) ?? '', tellingOf.get(event) ?? '']
      return a !== b && ruling(before, event) === 'one' ? [[a, b]] : []
    })
  })
  return { one, isApart, decided: new Set(eventsOf.keys()) }
}
