/** What one check looked at and what it found wrong; `wrong` is 0 in a sound database. */
export interface CheckResult {
  /** "spans of mentions", "foreign keys". */
  readonly check: string
  readonly checked: number
  readonly wrong: number
  /** Up to five, to look at. */
  readonly examples: readonly string[]
}

const EXAMPLES = 5

export function result(check: string, checked: number, wrong: readonly string[]): CheckResult {
  return { check, checked, wrong: wrong.length, examples: wrong.slice(0, EXAMPLES) }
}

/** Many small checks as one line. */
export function merge(check: string, parts: readonly CheckResult[]): CheckResult {
  return {
    check,
    checked: parts.reduce((sum, part) => sum + part.checked, 0),
    wrong: parts.reduce((sum, part) => sum + part.wrong, 0),
    examples: parts.flatMap((part) => part.examples.map((example) => `${part.check}: ${example}`)).slice(0, EXAMPLES),
  }
}
