import type { Span } from '../../types.ts'

/** A date, as exactly as the text states it ("2024-10-03", "2024-10", "2024"), and the words that say so. */
export interface Day {
  readonly value: string
  readonly span: Span
}
