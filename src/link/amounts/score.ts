import type { AmountRole, Span } from '../../types.ts'
import type { Clause } from './clause.ts'
import type { RoleWeights } from './cue.ts'
import type { Hit } from './lookup.ts'

/** One cue's word on one sum: points by role, and where it stands in the article's text. */
export interface Evidence {
  readonly cue: string
  readonly points: RoleWeights
  readonly span?: Span
}

/** A clause with the cue words found in it, in text order. */
export interface Read {
  readonly clause: Clause
  readonly hits: readonly Hit[]
}

export type Scores = ReadonlyMap<AmountRole, number>

/** What each further witness for a role counts of the one before: many weak hints do not outvote the governing word. */
const WITNESS = 0.6

/** Adds evidence up by role. Of what speaks against a role only the strongest counts. */
export function addUp(evidence: readonly Evidence[]): Scores {
  const pro = new Map<AmountRole, number[]>()
  const contra = new Map<AmountRole, number>()
  for (const { points } of evidence) {
    for (const role in points) {
      // The keys of a record of roles are roles.
      const value = points[role as AmountRole] as number
      if (value <= 0) contra.set(role as AmountRole, Math.min(value, contra.get(role as AmountRole) ?? 0))
      else if (pro.get(role as AmountRole)?.push(value) === undefined) pro.set(role as AmountRole, [value])
    }
  }
  const scores = new Map<AmountRole, number>()
  for (const [role, values] of pro) {
    const sum = values.sort((a, b) => b - a).reduce((total, value, i) => total + value * WITNESS ** i, 0)
    scores.set(role, sum + (contra.get(role) ?? 0))
  }
  return scores
}

/** What one cue adds to the score of one role. */
export interface Contribution extends Pick<Evidence, 'cue' | 'span'> {
  readonly points: number
}

/** What `addUp` adds up for a role, the most first: each further witness at half the share of the one before, and the strongest objection. */
export function contributionsTo(role: AmountRole, evidence: readonly Evidence[]): readonly Contribution[] {
  const heard = evidence
    .map(({ cue, points, span }) => ({ cue, points: points[role] ?? 0, ...(span && { span }) }))
    .sort((a, b) => b.points - a.points)
  const pro = heard.filter(({ points }) => points > 0)
  const contra = heard.filter(({ points }) => points < 0)
  return [...pro.map((each, i) => ({ ...each, points: each.points * WITNESS ** i })), ...contra.slice(-1)]
}

/** The role with most points; undefined where nothing speaks for any. */
export function bestOf(scores: Scores): AmountRole | undefined {
  let best: AmountRole | undefined
  let most = 0
  for (const [role, score] of scores) {
    if (score <= most) continue
    best = role
    most = score
  }
  return best
}

/** Points scaled by how near a cue stands. */
export function scale(points: RoleWeights, factor: number): RoleWeights {
  const scaled: Partial<Record<AmountRole, number>> = {}
  for (const role in points) scaled[role as AmountRole] = (points[role as AmountRole] as number) * factor
  return scaled
}

/** The most a cue says for any role. */
export function strongestPoint(points: RoleWeights): number {
  let most = 0
  for (const role in points) most = Math.max(most, points[role as AmountRole] as number)
  return most
}

/** The keys of a record of roles are roles, which `Object.entries` cannot say. */
export function rolesOf(points: RoleWeights): (readonly [AmountRole, number])[] {
  return Object.entries(points) as [AmountRole, number][]
}
