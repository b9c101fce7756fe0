/** How well facts of each kind and pattern are read, as measured over annotated texts. */
import type { Columns } from './sqlite.ts'

export const defineEvaluation = (c: Columns) => {
  const evaluation = c.table(
    'evaluation',
    {
      evaluatedOn: c.text('evaluated_on').notNull(),
      kind: c.text('kind').notNull(),
      property: c.text('property').notNull(),
      pattern: c.text('pattern').notNull(),
      documents: c.integer('documents').notNull(),
      truePositives: c.integer('true_positives').notNull(),
      falsePositives: c.integer('false_positives').notNull(),
      falseNegatives: c.integer('false_negatives'),
      precision: c.real('precision'),
      precisionLow: c.real('precision_low'),
      precisionHigh: c.real('precision_high'),
      recall: c.real('recall'),
      f1: c.real('f1'),
      extractor: c.text('extractor').notNull(),
      measuredOn: c.text('measured_on').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.evaluatedOn, t.kind, t.property, t.pattern] }), c.index('evaluation_pattern').on(t.pattern)],
  )
  return { evaluation }
}
