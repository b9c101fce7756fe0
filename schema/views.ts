/** Flat views for people, by subject in `views/`. They hold no data and are written anew when they change. */
import { caseViews } from './views/cases.ts'
import { correctionViews } from './views/corrections.ts'
import { coverageViews } from './views/coverage.ts'
import { entityViews } from './views/entities.ts'
import { evaluationViews } from './views/evaluation.ts'
import { eventViews } from './views/events.ts'
import { factViews } from './views/facts.ts'
import { feedViews } from './views/feeds.ts'
import { provenanceViews } from './views/provenance.ts'
import { rateViews } from './views/rates.ts'
import { statementViews } from './views/statements.ts'
import type { View } from './views/view.ts'

export const viewLines: Readonly<Record<string, View>> = {
  ...factViews,
  ...entityViews,
  ...eventViews,
  ...caseViews,
  ...rateViews,
  ...correctionViews,
  ...provenanceViews,
  ...statementViews,
  ...feedViews,
  ...coverageViews,
  ...evaluationViews,
}

/** The SELECT of each view. */
export const views: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(viewLines).map(([name, { select }]) => [name, select]),
)
