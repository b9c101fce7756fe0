import { matchesOf } from '../../normalize/matches.ts'
import { compileWindowFilter, possibleIn } from '../../normalize/prefilter.ts'
import type { AmountRole, Cue, Status } from '../../types.ts'
import { itemAt } from './clause.ts'
import { type StatusCue, statusCues } from './status-cues.ts'
import { SUM } from './sum.ts'
import { toWindow } from './window.ts'

/** Characters before a sum that status cues are looked for in. */
const WINDOW = 170
/** Characters between the sums of a list. */
const LIST_GAP = 24
/** How near a cue that follows the sum counts. */
const AFTER = 20

export interface StatusReading {
  readonly status: Status
  /** Absent where nothing spoke: a sum that is simply stated happened. */
  readonly cue?: Cue
}

const possibleBefore = compileWindowFilter(statusCues.map(({ before }) => before))
const possibleAfter = compileWindowFilter(statusCues.map(({ after }) => after))

/** What the words around a sum of a role say: the nearest cue decides, and a sum without one is a fact. */
export function readStatus(
  text: string,
  at: { readonly start: number; readonly end: number; readonly offset: number },
  role: AmountRole | undefined,
): StatusReading {
  const from = Math.max(0, at.start - WINDOW)
  const left = toWindow(text.slice(from, at.start))
  const right = toWindow(text.slice(at.end, at.end + WINDOW))
  const before = role === 'market' ? sinceOtherSum(left.text) : left.text
  const skipped = left.text.length - before.length
  let best: { readonly distance: number; readonly reading: StatusReading } | undefined
  for (const index of possibleIn(possibleBefore(before), possibleAfter(right.text))) {
    const cue = itemAt(statusCues, index)
    if (cue.roles && !(role && cue.roles.includes(role))) continue
    const found = locate(cue, before, right.text)
    if (!found || (best && found.distance >= best.distance)) continue
    const [window, first, base] = found.after ? [right, found.index, at.end] : [left, skipped + found.index, from]
    const [start, end] = [window.at(first), window.at(first + found.length)]
    best = {
      distance: found.distance,
      reading: {
        status: cue.status,
        cue: { id: cue.id, decided: 'status', span: { start: at.offset + base + start, end: at.offset + base + end } },
      },
    }
  }
  return best?.reading ?? { status: 'actual' }
}

/** What is said of one price is not said of the next, but for a list of them: "targets at $1.14, $1.20 and $1.30". */
function sinceOtherSum(before: string): string {
  const parts = before.split(new RegExp(`${SUM}+`, 'u'))
  let start = parts.length - 1
  while (start > 0 && (parts[start]?.length ?? 0) < LIST_GAP) start--
  return start === 0 ? before : parts.slice(start).join(SUM)
}

function locate(
  cue: StatusCue,
  before: string,
  after: string,
): { distance: number; index: number; length: number; after: boolean } | undefined {
  if (cue.after) {
    const match = cue.after.exec(after)
    return match ? { distance: AFTER, index: match.index, length: match[0].length, after: true } : undefined
  }
  const last = matchesOf(cue.before as RegExp, before).at(-1)
  if (last && cue.reach !== undefined && before.length - last.index - last[0].length > cue.reach) return undefined
  return last
    ? { distance: before.length - last.index - last[0].length, index: last.index, length: last[0].length, after: false }
    : undefined
}
