import type { EventType } from '../../types.ts'

/** What an example must give; absent fields are not looked at. Amounts and sentences are not read from examples. */
export interface EventFacts {
  readonly targets?: readonly string[]
  readonly authorities?: readonly string[]
  readonly country?: string
  readonly date?: string
}

/**
 * Words that tell of an enforcement action, and where its parties stand.
 *
 *     { id: 'event/arrest', type: 'arrest', verbs: ['arrest', 'take/took/taken into custody'], nouns: ['arrest'], targets: 'people',
 *       examples: [['Police arrested two brokers.', { targets: ['two brokers'] }]] }
 */
export interface EventPattern {
  /** "event/<kebab-case>": stands in databases, never renamed. */
  readonly id: string
  readonly type: EventType
  /** Transitive verbs: an authority does it to the target ("police arrested Doe", "Doe was arrested by police"). See inflect.ts for the notation. */
  readonly verbs?: readonly string[]
  /** Verbs whose subject is the target: "Doe pleaded guilty", "Doe agreed to pay". */
  readonly acts?: readonly string[]
  /** Nouns with the target behind a preposition or in the possessive: "the arrest of Doe", "sanctions against Doe", "Doe's arrest". */
  readonly nouns?: readonly string[]
  /** What a target can be: only people and firms ("people"), the owner of a thing ("the servers of X" → X), a thing by its words where it has no owner, or nobody need be ("optional": only by name; "none": never). */
  readonly targets: 'people' | 'owner' | 'thing' | 'optional' | 'none'
  /** The active subject must be an authority ("regulators closed the bank", not "he closed the bank"); `private` wants the opposite. */
  readonly agent?: 'authority' | 'private'
  /** A noun that tells of the action by itself, with nobody beside it ("a law of 2023"). */
  readonly alone?: true
  /** Tested on the lower-case passage from the trigger on, at most 120 characters. */
  readonly after?: RegExp
  /** Tested on the lower-case passage up to the trigger, at most 80 characters. */
  readonly before?: RegExp
  /** As `after` and `before`: a match says that it is something else. */
  readonly notAfter?: RegExp
  readonly notBefore?: RegExp
  readonly examples: readonly (readonly [text: string, facts: EventFacts])[]
  readonly rejects?: readonly string[]
}
