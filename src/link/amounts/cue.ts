import type { AmountRole, Status } from '../../types.ts'

/**
 * What a cue says of a sum it governs, in points: 6 says it nearly alone ("stole"), 4 usually, 2 leans to it, 1 hints. Below zero it speaks
 * against the role. A word with several readings ("raised") gives points to each, and the rest of the text decides.
 */
export type RoleWeights = Readonly<Partial<Record<AmountRole, number>>>

/** Which sums a cue speaks of: the price of one coin is money written without "million", an asset is counted in coins. */
export type SumKind = 'price' | 'bulk' | 'asset'

/** Sums in brackets; `roles` and `statuses` are theirs, in text order. */
export interface CueExample {
  readonly text: string
  readonly roles?: readonly AmountRole[]
  readonly statuses?: readonly Status[]
}

/** Words that say what a sum is. Where they stand, and how near, decides how much of the weight counts (see relation.ts). */
export interface WordCue {
  /** "role/<kebab-case>": stands in databases, never renamed. */
  readonly id: string
  readonly roles: RoleWeights
  /** The sum is what is done: its object ("stole $5 million") or, with a participle, its subject ("$5 million was stolen"). See inflect.ts. */
  readonly verbs?: readonly string[]
  /** The sum is of them ("a fine of $5 million") or before them ("a $5 million fine", "$5 million in fines"). Plurals are made. */
  readonly nouns?: readonly string[]
  /** Words that say something by standing near, taken as they are. */
  readonly hints?: readonly string[]
  readonly when?: SumKind
  readonly examples: readonly CueExample[]
}

/** A construction that touches the sum. Both expressions must match where both are given; they see lower-case, folded text. */
export interface PhraseCue {
  readonly id: string
  readonly roles: RoleWeights
  /** Ends where the sum begins, "about" and "more than a" left off: `/priced at$/u`. */
  readonly before?: RegExp
  /** Begins where the sum ends: `/^ per coin\b/u`. */
  readonly after?: RegExp
  readonly when?: SumKind
  readonly examples: readonly CueExample[]
}
