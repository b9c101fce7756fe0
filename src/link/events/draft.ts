import type { EventType, Evidence, Span } from '../../types.ts'

/** An event as one passage tells it, before repeats are merged and figures linked. */
export interface Draft {
  readonly type: EventType
  readonly pattern: string
  readonly targets: readonly string[]
  /** False where the targets are a description, or nobody. */
  readonly named: boolean
  readonly authorities: readonly string[]
  readonly country?: string
  readonly date?: string
  /** The words that give the date; absent where it is that of publication. */
  readonly dated?: Span
  readonly evidence: Evidence
  /** Index of its passage, and whether that is the title. */
  readonly passage: number
  readonly title: boolean
  /** Told as news: in the perfect, in the present or in a headline. */
  readonly fresh?: boolean
  /** Told of somebody with public power, named or not. */
  readonly official?: boolean
  /** Told as what came before the news: "was previously sanctioned". */
  readonly previous?: boolean
  /** Told with "also": it goes with what was told before. */
  readonly also?: boolean
  /** Indexes of the other passages that tell of it, once merged. */
  readonly tellings?: readonly number[]
  /** Indexes of the sums and terms its clause holds. */
  readonly figures: readonly number[]
  /** Those of its sums that a sanction has, by value. */
  readonly sums: readonly string[]
  /** Length of the prison term in its clause, in months. */
  readonly term?: string
  /** Where the trigger stands, for what is nearest to it. */
  readonly at: number
}
