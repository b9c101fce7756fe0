import { agree, type Reason, type Score } from './reason.ts'
import { figureReasons } from './reasons-figures.ts'
import { nameReasons } from './reasons-names.ts'
import { placeReasons } from './reasons-place.ts'
import { timeReasons } from './reasons-time.ts'
import type { Telling } from './told.ts'

/** Points that two tellings need to be one matter. */
export const ENOUGH = 4.3

/**
 * Why two tellings are one matter, or are not: each reason with its points, the weightiest first. Pure and symmetric.
 * A name in full is nearly enough; whatever is weaker needs company: an authority, a figure, a day. What contradicts is taken off.
 */
export function scoreOf(a: Telling, b: Telling): Score {
  const reasons = [...nameReasons(a, b), ...placeReasons(a, b), ...figureReasons(a, b), ...timeReasons(a, b), ...kindReasons(a, b)]
  const total = reasons.reduce((sum, { weight }) => sum + weight, 0)
  return { total: Math.round(total * 100) / 100, reasons: reasons.toSorted(byWeight) }
}

/** A rule in the making is another matter than the deeds that are told beside it. */
function kindReasons(a: Telling, b: Telling): Reason[] {
  return a.rules === b.rules
    ? []
    : [{ reason: 'other_kind', weight: OTHER_KIND, detail: 'a rule in the making ≠ what was done to somebody' }]
}

const OTHER_KIND = -2.5

function byWeight(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || agree(a.reason, b.reason)
}
