/** How a verb stands to its subject. */
export type Voice = 'active' | 'passive'

/** A trigger verb with its auxiliaries. */
export interface VerbGroup {
  readonly voice: Voice
  /** Index of the group's first token: the subject ends before it. */
  readonly start: number
  /** The verb goes on after another of the same subject: "was arrested and charged". */
  readonly joined: boolean
  /** Passive by its place alone ("the broker, arrested in May, …"): no auxiliary says so. */
  readonly bare?: boolean
  /** In the present ("is barred"): told of somebody by name it is an order, else a rule. */
  readonly standing?: boolean
  /** "has charged", "charges": news, not what came before it. */
  readonly fresh?: boolean
  /** "was also charged". */
  readonly also?: boolean
  /** "was previously sanctioned": told as what came before. */
  readonly previous?: boolean
}
