/** The figures of `evaluation.json`, which `docket score --save` writes: they lie in every database. */
import figures from './evaluation.json' with { type: 'json' }

export interface EvaluationRow {
  readonly evaluated_on: string
  readonly kind: string
  readonly property: string
  /** "*" for all patterns of the kind. */
  readonly pattern: string
  readonly documents: number
  readonly true_positives: number
  readonly false_positives: number
  /** Absent for a pattern and for a label: what nobody read has neither. */
  readonly false_negatives?: number
  readonly precision?: number
  readonly precision_low?: number
  readonly precision_high?: number
  readonly recall?: number
  readonly f1?: number
  readonly extractor: string
  readonly measured_on: string
}

export const evaluationRows: readonly EvaluationRow[] = figures
