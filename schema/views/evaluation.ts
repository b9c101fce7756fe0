/** How far facts can be trusted, to be joined to them. */
import { evaluationLines } from '../codebook-evaluation.ts'
import { flag, integer, optional } from '../codebook-line.ts'
import type { View } from './view.ts'

const { columns } = evaluationLines.evaluation

export const evaluationViews = {
  v_evaluation: {
    about:
      "Measured precision of each pattern beside the figures of its whole kind. To a fact joins: ON v.kind = m.kind AND v.property = 'value' AND v.pattern = m.pattern, or v.pattern = '*' where the pattern was met too seldom to have a row.",
    key: ['evaluated_on', 'kind', 'property', 'pattern'],
    columns: {
      evaluated_on: columns.evaluated_on,
      kind: columns.kind,
      property: columns.property,
      pattern: columns.pattern,
      found: integer('How many were read, rightly or wrongly.', 'mentions, events or labels'),
      precision: columns.precision,
      precision_low: columns.precision_low,
      precision_high: columns.precision_high,
      kind_precision: { ...columns.precision, description: 'precision of all patterns of the kind.' },
      kind_recall: {
        ...columns.recall,
        description: 'recall of all patterns of the kind: of one pattern there is none, as what nobody read has no pattern.',
      },
      kind_f1: { ...columns.f1, description: 'f1 of all patterns of the kind.' },
      documents: columns.documents,
      measured_on: columns.measured_on,
      extractor: columns.extractor,
      is_current: optional(flag('1 where the latest article here was read by the very version that was measured.'), 'not applicable'),
    },
    select: `
  SELECT v.evaluated_on, v.kind, v.property, v.pattern, v.true_positives + v.false_positives AS found,
    v.precision, v.precision_low, v.precision_high, k.precision AS kind_precision, k.recall AS kind_recall, k.f1 AS kind_f1,
    v.documents, v.measured_on, v.extractor, v.extractor = (SELECT a.extractor FROM articles a ORDER BY a.seq DESC LIMIT 1) AS is_current
  FROM evaluation v
  JOIN evaluation k ON k.evaluated_on = v.evaluated_on AND k.kind = v.kind AND k.property = v.property AND k.pattern = '*'`,
  },
} satisfies Record<string, View>
