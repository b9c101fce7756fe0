/** One thing that speaks for or against two tellings being one matter. */
export interface Reason {
  readonly reason: ReasonName
  /** Points; negative ones speak against. */
  readonly weight: number
  /** What they have in common, or in which they differ. */
  readonly detail: string
}

export interface Score {
  readonly total: number
  readonly reasons: readonly Reason[]
}

export type ReasonName =
  | 'name'
  | 'mentioned_name'
  | 'other_name'
  | 'authority'
  | 'other_authority'
  | 'court'
  | 'country'
  | 'other_country'
  | 'figure'
  | 'other_figure'
  | 'term'
  | 'other_term'
  | 'age'
  | 'other_age'
  | 'step'
  | 'repeated_step'
  | 'date'
  | 'other_date'
  | 'published'
  | 'far_apart'
  | 'other_kind'
  | 'wording'
  | 'decision'

/** -1, 0 or 1, as sorting wants it; the same in every language of the environment. */
export function agree(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
