import type { Case, CaseEvent } from '../types.ts'

export interface CaseStore {
  /** Every stored event, by publication date, then id; its indexes point into `readingOf(article).mentions`. */
  eventsForCases(): readonly CaseEvent[]
  /** Makes the database hold exactly these cases. Returns the number of rows changed. */
  saveCases(cases: readonly Case[]): number
}
