/** Hits, false finds and misses of one kind. */
export interface Tally {
  tp: number
  fp: number
  fn: number
  exactSpan: number
}

export const tally = (): Tally => ({ tp: 0, fp: 0, fn: 0, exactSpan: 0 })

/** What one pattern read of a kind: right as annotated, or wrong. */
export interface PatternTally {
  readonly kind: string
  readonly pattern: string
  readonly right: number
  readonly wrong: number
}

/** Adds one reading of a pattern; several kinds may be read by one. */
export function countPattern(
  patterns: Map<string, PatternTally>,
  { kind, pattern, is }: Pick<PatternTally, 'kind' | 'pattern'> & { readonly is: 'right' | 'wrong' },
): void {
  const key = `${kind} ${pattern}`
  const before = patterns.get(key) ?? { kind, pattern, right: 0, wrong: 0 }
  patterns.set(key, { ...before, [is]: before[is] + 1 })
}

export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function ratesOf({ tp, fp, fn }: Pick<Tally, 'tp' | 'fp' | 'fn'>): Rates {
  const precision = tp / (tp + fp || 1)
  const recall = tp / (tp + fn || 1)
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Share of pairs whose two sides are equal; 0 where there is none. */
export function accuracyOf(pairs: readonly (readonly [wanted: unknown, found: unknown])[]): number {
  return pairs.length === 0 ? 0 : pairs.filter(([wanted, found]) => wanted === found).length / pairs.length
}
