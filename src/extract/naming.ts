import type { EntityMention, Span } from '../types.ts'

/** One thing that speaks for a reading of an ambiguous name, in points: "entity/usual" 12, "entity/attached-country" 80. */
export interface EntityCue {
  readonly id: string
  readonly points: number
}

/** What an ambiguous name may mean at one place. The points of its evidence add up to the score. */
export interface WeighedReading {
  readonly entity: string
  readonly evidence: readonly EntityCue[]
  readonly score: number
}

/** How a name came up: one meaning only, several, a pattern's proposal, the use of an abbreviation defined in the text, or nobody's for sure. */
export type NamedBy = 'alias' | 'ambiguous-alias' | 'pattern' | 'definition' | 'unresolved'

/** What was made of a name at one place, for whoever asks why. */
export interface NameStep extends Span {
  readonly kind: EntityMention['kind']
  readonly by: NamedBy
  /** The pattern that proposed it. */
  readonly pattern?: string
  /** What an ambiguous one was weighed as, in the gazetteer's order. */
  readonly readings?: readonly WeighedReading[]
  /** What was entered; absent where the place was taken, the words around forbid it, or no reading has enough. */
  readonly mention?: EntityMention
}

/** Told each step while names are read. A name that was undecided at first is told again. */
export type NameRecorder = (step: NameStep) => void
