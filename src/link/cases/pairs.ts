import { keysOf } from './keys.ts'
import { agree } from './reason.ts'
import { ENOUGH, scoreOf } from './score.ts'
import type { Telling } from './told.ts'

/** Neighbours in time of one key that are compared, on either side: what keeps the work linear where a key is in the news every day. */
export const REACH = 8

/** Two tellings whose points suffice for one matter; `a` stands before `b` in time. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly weight: number
}

/** By day, then id: the order in which tellings of one key are neighbours. */
export function byDay(a: Pick<Telling, 'day' | 'id'>, b: Pick<Telling, 'day' | 'id'>): number {
  return a.day - b.day || agree(a.id, b.id)
}

/** All pairs, found from nothing. The work grows with the tellings, not with their pairs. */
export function findPairs(tellings: readonly Telling[]): readonly Pair[] {
  const sorted = [...tellings].sort(byDay)
  const blocks = new Map<string, number[]>()
  const places = sorted.map((telling, i) =>
    keysOf(telling).map((key) => {
      const block = blocks.get(key)
      if (block) return [block, block.push(i) - 1] as const
      const made = [i]
      blocks.set(key, made)
      return [made, 0] as const
    }),
  )
  return sorted.flatMap((telling, i) => {
    const near = new Set((places[i] ?? []).flatMap(([block, at]) => block.slice(at + 1, at + 1 + REACH)))
    return [...near].flatMap((j) => {
      const other = sorted[j]
      return other ? toPair(telling, other) : []
    })
  })
}

/** The pair, where it is one: two tellings of one article never are, nor two without an event. */
export function toPair(a: Telling, b: Telling): Pair[] {
  if (a.article === b.article || (a.steps.length === 0 && b.steps.length === 0)) return []
  const { total } = scoreOf(a, b)
  return total >= ENOUGH ? [{ a: a.id, b: b.id, weight: total }] : []
}
