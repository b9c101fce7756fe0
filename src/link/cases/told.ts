import type { AmountMention, EnforcementEvent, Mention } from '../../types.ts'
import type { TellingWord } from './words.ts'

/** An article as cases are made of it: its text, what stands in it, and its events with their ids. */
export interface ToldArticle {
  readonly id: string
  readonly publishedAt?: string
  /** Who published it: the host of its address. */
  readonly outlet: string
  /** Country of the outlet. */
  readonly country?: string
  readonly title: string
  readonly text: string
  /** Whether an article without events is about crypto and law at all. */
  readonly relevant: boolean
  readonly mentions: readonly Mention[]
  readonly events: readonly ToldEvent[]
}

export interface ToldEvent {
  readonly id: string
  readonly event: EnforcementEvent
}

/** What one article tells of one matter: the unit that is compared. All of it is plain data, so that it can be kept. */
export interface Telling {
  /** The article and the first name: "3f9ab2c1…-northlane". */
  readonly id: string
  readonly article: string
  readonly outlet: string
  /** Day of publication, as days since 1970; 0 where unknown. */
  readonly day: number
  /** Whether it is what the article is about, and not told beside it. */
  readonly main: boolean
  /** Whether it tells of a rule in the making, and of nothing done to anybody. */
  readonly rules: boolean
  /** The events with what is compared of each. */
  readonly steps: readonly Step[]
  readonly targets: readonly TargetName[]
  readonly countries: readonly string[]
  /** Persons that it names in full, whoever they are. */
  readonly people: readonly string[]
  /** Agencies that act. */
  readonly agencies: readonly string[]
  /** All agencies it names. */
  readonly named: readonly string[]
  /** Exchanges of the gazetteer that it is about, by entity. */
  readonly venues: readonly string[]
  /** Sums and counts: "USD 47500000", "# 3412". */
  readonly figures: readonly string[]
  /** Lengths of prison terms and the like, in months. */
  readonly terms: readonly number[]
  /** Years of birth that fit the ages it gives. */
  readonly born: readonly number[]
  /** Words that name somebody or something in particular, and rare ones. */
  readonly words: readonly TellingWord[]
}

export interface Step {
  readonly event: string
  readonly type: EnforcementEvent['type']
  readonly date?: string
  readonly country?: string
  readonly targets: readonly string[]
  readonly agencies: readonly string[]
  /** Figures of this event alone. */
  readonly figures: readonly string[]
}

/** A target that has a name, and what kind the article says it is. */
export interface TargetName {
  readonly text: string
  readonly kind: 'person' | 'company'
}

/** The sum as it is compared; a vague one, and one that says nothing of the matter, is none. */
export function toFigure({ value, role }: AmountMention): string | undefined {
  if (value.vague || role === 'market' || role === 'threshold') return undefined
  const bound = value.max ?? value.min
  return bound === undefined ? undefined : `${value.currency} ${bound}`
}

/** What people decided of two events: that they are one matter, or are not. */
export type Ruling = (event: string, other: string) => 'one' | 'apart' | undefined
