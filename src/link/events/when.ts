import type { Clause } from './clause.ts'
import type { Trigger } from './triggers.ts'

const REACH = 18
const LEAD = 4
/** A date before the verb is less surely its own than one behind it. */
const BEFORE_COST = 3
const AHEAD: ReadonlySet<string> = new Set('scheduled due set until from since expected'.split(' '))

/** The date that a trigger's action has in its clause: the nearest one, none from beyond another trigger, unless it leads the passage. */
export function nearestDate({ tokens }: Clause, first: number, last: number, triggers: readonly Trigger[]): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  tokens.forEach((token, at) => {
    if (token.kind !== 'date' || token.value === undefined) return
    const distance = at > last ? at - last : first - at + BEFORE_COST
    if (distance > REACH && at > LEAD) return
    if (at > LEAD && isParted(at, first, last, triggers)) return
    if (AHEAD.has(tokens[at - 1]?.key ?? '') || AHEAD.has(tokens[at - 2]?.key ?? '')) return
    if (distance < least) [best, least] = [token.value, distance]
  })
  return best
}

function isParted(at: number, first: number, last: number, triggers: readonly Trigger[]): boolean {
  return triggers.some(
    (other) => other.part !== 'noun' && (at > last ? other.first > last && other.first < at : other.last < first && other.last > at),
  )
}
