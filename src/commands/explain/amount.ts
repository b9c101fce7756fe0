import type { Cue } from '../../types.ts'
import type { RoleCue, RoleExplanation, RoleScore } from './explanation.ts'
import { signed } from './facts.ts'

const MOST_CUES = 4
const LEAST_POINTS = 0.05

/** The role with its cues, the runner-up with its own, the status, the conversion and the total. */
export function rolesInWords({ amount, converted, total, scores }: RoleExplanation): readonly string[] {
  const { role, status, cues = [] } = amount
  const by = (decided: Cue['decided']): string | undefined => cues.find((cue) => cue.decided === decided)?.id
  const statusLine = [
    ...(status === undefined ? [] : [`status ${status}: ${by('status') ?? 'no cue says otherwise'}`]),
    ...(total === undefined ? [] : [`part of "${total}"`]),
  ]
  if (converted !== undefined) return [`${role ?? 'no role'}, as it converts "${converted}": ${by('equivalent_to')}`, ...statusLine]
  if (role === undefined) return ['no role: no cue speaks for any', ...statusLine]
  const line = (title: string, { role: name, score, cues: contributions }: RoleScore): string =>
    `${title} ${name} ${score.toFixed(1)}: ${cuesInWords(contributions)}`
  const own = scores.filter((each) => each.role === role)
  const second = scores.filter((each) => each.role !== role && each.score > 0).slice(0, 1)
  return [...own.map((each) => line('role', each)), ...second.map((each) => line('not', each)), ...statusLine]
}

/** What each cue adds to a role's score or takes from it, the most first. */
function cuesInWords(contributions: readonly RoleCue[]): string {
  const ranked = contributions
    .filter(({ points }) => Math.abs(points) >= LEAST_POINTS)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const told = ranked
    .slice(0, MOST_CUES)
    .map(({ id, points, words }) => `${id} ${signed(points)}${words === undefined ? '' : ` "${words}"`}`)
  return `${told.join(', ')}${ranked.length > MOST_CUES ? `, and ${ranked.length - MOST_CUES} smaller` : ''}`
}
