import type { AmountRole, AmountValue, ArticleText, MentionKind, SentenceType, SentenceValue, Status } from '../types.ts'

/** What a pattern's `value` gives for its kind: everything of the mention but where it stands. */
export interface FactsByKind {
  amount: { readonly value: AmountValue; readonly role?: AmountRole; readonly status?: Status }
  sentence: { readonly value: SentenceValue; readonly type: SentenceType; readonly status: Status }
  agency: { readonly entity: string; readonly name: string; readonly country?: string; readonly confirmed: boolean }
  exchange: { readonly entity: string; readonly name: string; readonly country?: string; readonly confirmed: boolean }
  person: { readonly value: string }
  company: { readonly value: string }
  court: { readonly value: string }
  jurisdiction: { readonly value: string }
  statute: { readonly value: string }
  charge: { readonly value: string }
  asset: { readonly value: string }
  count: { readonly value: string }
  date: { readonly value: string }
}

/** What a `value` function may look at besides the groups it matched. All of it is folded (see fold.ts). */
export interface MatchContext {
  /** The passage the match stands in. */
  readonly passage: string
  /** Where the span begins and ends within the passage. */
  readonly start: number
  readonly end: number
  readonly article: ArticleText
}

export type Groups = Readonly<Record<string, string | undefined>>

/** Matched, but known to be something else ("25 years ago"): neither a mention nor a diagnostic. */
export const IGNORED = Symbol('ignored')

/** A text with the span in brackets, and the facts expected of it (checked by `toMatchObject`). "He got [25 years]." A text's own bracket is written "\\[". */
export type Example<K extends MentionKind> = readonly [text: string, facts: Partial<FactsByKind[K]> | Readonly<Record<string, unknown>>]

/**
 * A pattern of one kind, with its examples inside. `value` turns the named groups into facts; undefined says "looked right, could not be
 * read" and is stored as a diagnostic. The span is the group `span` where the expression has one, else the whole match.
 */
export interface Pattern<K extends MentionKind = MentionKind> {
  /** "<kind>/<kebab-case>": stands in databases, never renamed. */
  readonly id: string
  readonly kind: K
  /** A passage without a match of this cheap expression is not looked at. */
  readonly trigger?: RegExp
  /**
   * Flag `u` (or `iu`); the engine adds `g` and, for a group `span`, `d`. Bounded gaps, no nested quantifiers. The engine finds out which words it
   * cannot do without, and tries it only where one of them stands (see normalize/prefilter.ts).
   */
  readonly match: RegExp
  readonly value: (groups: Groups, context: MatchContext) => FactsByKind[K] | typeof IGNORED | undefined
  /** Of two overlapping readings of one kind the longer wins; at equal length the one earlier in the list. */
  readonly examples: readonly Example<K>[]
  readonly rejects?: readonly string[]
}

/** Keeps a pattern's kind through an array of mixed ones. */
export function pattern<K extends MentionKind>(definition: Pattern<K>): Pattern<K> {
  return definition
}
