import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { EvaluationRow } from '../../../schema/evaluation-rows.ts'
import { evaluationSets } from '../../../schema/values.ts'
import { extractorVersion } from '../../extractor-version.ts'
import { scoredKinds } from './miss.ts'
import type { Score } from './score.ts'
import { ratesOf } from './tally.ts'

type EvaluationSet = (typeof evaluationSets)[number]

export const isEvaluationSet = (name: string): name is EvaluationSet => (evaluationSets as readonly string[]).includes(name)

/** A pattern that was met less often than this says nothing of itself: its kind stands for it. */
const FEWEST = 10

const LABELS = {
  'amount.role': ['amount', 'role'],
  'amount.status': ['amount', 'status'],
  'amount.equivalentTo': ['amount', 'equivalent_to'],
  'sentence.type': ['sentence', 'type'],
  'sentence.status': ['sentence', 'status'],
} as const

/** The figures of a score as rows of the table `evaluation`. */
export function toFigures(score: Score, { set, at }: { readonly set: string; readonly at: Date }): readonly EvaluationRow[] {
  const about = { documents: score.documents, extractor: extractorVersion(), measured_on: at.toISOString().slice(0, 10) }
  const row = (kind: string, property: string, pattern: string, { right, wrong, missed }: Counts): EvaluationRow => ({
    evaluated_on: set,
    kind,
    property,
    pattern,
    ...figuresOf({ right, wrong, ...(missed !== undefined && { missed }) }),
    ...about,
  })
  const kinds = [...scoredKinds.map((kind) => [kind, score.mentions[kind]] as const), ['event', score.eventTypes] as const]
  return [
    ...kinds.map(([kind, { tp, fp, fn }]) => row(kind, 'value', '*', { right: tp, wrong: fp, missed: fn })),
    ...Object.entries(LABELS).map(([label, [kind, property]]) => {
      const pairs = score.labels[label as keyof typeof LABELS]
      const right = pairs.filter(([wanted, found]) => wanted === found).length
      return row(kind, property, '*', { right, wrong: pairs.length - right })
    }),
    ...[...score.patterns.values()]
      .filter(({ right, wrong }) => right + wrong >= FEWEST)
      .toSorted((a, b) => (`${a.kind} ${a.pattern}` < `${b.kind} ${b.pattern}` ? -1 : 1))
      .map(({ kind, pattern, right, wrong }) => row(kind, 'value', pattern, { right, wrong })),
  ]
}

interface Counts {
  readonly right: number
  readonly wrong: number
  /** Absent where nothing can be missed: of a pattern, and of a label. */
  readonly missed?: number
}

function figuresOf({ right, wrong, missed }: Counts) {
  const { precision, recall, f1 } = ratesOf({ tp: right, fp: wrong, fn: missed ?? 0 })
  const [low, high] = wilson(right, right + wrong)
  return {
    true_positives: right,
    false_positives: wrong,
    ...(missed !== undefined && { false_negatives: missed }),
    ...(right + wrong > 0 && { precision: round(precision), precision_low: round(low), precision_high: round(high) }),
    ...(missed !== undefined && right + missed > 0 && { recall: round(recall), f1: round(f1) }),
  }
}

const Z = 1.96

/** The 95 % interval of a share, after Wilson: 10 of 10 → 0.72 to 1. */
function wilson(right: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1]
  const share = right / all
  const middle = share + Z ** 2 / (2 * all)
  const width = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2))
  const scale = 1 + Z ** 2 / all
  return [Math.max(0, (middle - width) / scale), Math.min(1, (middle + width) / scale)]
}

const round = (share: number): number => Math.round(share * 10_000) / 10_000

const path = fileURLToPath(new URL('../../../schema/evaluation.json', import.meta.url))

/** Puts the figures in the place of the earlier ones of their set. */
export function saveFigures(rows: readonly EvaluationRow[]): void {
  // This function wrote it.
  const all = mergeFigures(JSON.parse(readFileSync(path, 'utf8')) as readonly EvaluationRow[], rows)
  writeFileSync(path, `[\n${all.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`)
}

/** One set after the other, each with its newest figures. */
export function mergeFigures(before: readonly EvaluationRow[], rows: readonly EvaluationRow[]): readonly EvaluationRow[] {
  const measured = new Set(rows.map((row) => row.evaluated_on))
  const all = [...before.filter((row) => !measured.has(row.evaluated_on)), ...rows]
  return evaluationSets.flatMap((set) => all.filter((row) => row.evaluated_on === set))
}
