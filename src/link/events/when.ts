import type { Clause, Token } from './clause.ts'
import type { Trigger } from './triggers.ts'

const REACH = 18
/** The only date of a passage may stand farther off. */
const LONE_REACH = 40
const LEAD = 4
/** A date before the verb is less surely its own than one behind it. */
const BEFORE_COST = 3
const AHEAD: ReadonlySet<string> = new Set('scheduled due set until from expected'.split(' '))

/** The date that a trigger's action has in its clause: the nearest one, none from beyond another trigger, unless it leads the passage. */
export function nearestDate({ tokens }: Clause, first: number, last: number, triggers: readonly Trigger[]): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  const reach = tokens.filter(({ kind }) => kind === 'date').length === 1 ? LONE_REACH : REACH
  tokens.forEach((token, at) => {
    if (token.kind !== 'date' || token.value === undefined) return
    const distance = at > last ? at - last : first - at + BEFORE_COST
    if (distance > reach && at > LEAD) return
    if (at > LEAD && isParted(tokens, at, { first, last }, triggers)) return
    if (AHEAD.has(tokens[at - 1]?.key ?? '') || AHEAD.has(tokens[at - 2]?.key ?? '')) return
    if (distance < least) [best, least] = [token.value, distance]
  })
  return best
}

/** Whether another verb stands between; one that is joined to it ("arrested and charged in May") does not part. */
function isParted(
  tokens: readonly Token[],
  at: number,
  { first, last }: Pick<Trigger, 'first' | 'last'>,
  triggers: readonly Trigger[],
): boolean {
  return triggers.some((other) => {
    if (other.part === 'noun' || other.first === first) return false
    if (at < last) return other.last < first && other.last > at
    return other.first > last && other.first < at && tokens[other.first - 1]?.key !== 'and'
  })
}
