/** What makes it good again: the name of a command, or of its way out. */
export type Remedy =
  /** Reads the articles anew from their snapshots. */
  | 'reextract'
  /** Writes anew what the database itself can tell: views, codebook, indexes. */
  | 'repair'
  /** Nothing in the database or beside it knows what stood there. */
  | 'restore'

/** What one check looked at and what it found wrong; `wrong` is 0 in a sound database. */
export interface CheckResult {
  /** "spans of mentions", "foreign keys". */
  readonly check: string
  readonly checked: number
  readonly wrong: number
  /** Up to five, to look at. */
  readonly examples: readonly string[]
  /** Where something is wrong. */
  readonly remedy?: Remedy
}

const EXAMPLES = 5

export interface Found {
  readonly checked: number
  readonly wrong: readonly string[]
  readonly remedy: Remedy
}

export function result(check: string, { checked, wrong, remedy }: Found): CheckResult {
  return { check, checked, wrong: wrong.length, examples: wrong.slice(0, EXAMPLES), ...(wrong.length > 0 && { remedy }) }
}

/** Many small checks as one line; its remedy is that of the worst. */
export function merge(check: string, parts: readonly CheckResult[]): CheckResult {
  const remedies = parts.flatMap(({ remedy }) => remedy ?? [])
  const remedy = WORST_FIRST.find((each) => remedies.includes(each))
  return {
    check,
    checked: parts.reduce((sum, part) => sum + part.checked, 0),
    wrong: parts.reduce((sum, part) => sum + part.wrong, 0),
    examples: parts.flatMap((part) => part.examples.map((example) => `${part.check}: ${example}`)).slice(0, EXAMPLES),
    ...(remedy !== undefined && { remedy }),
  }
}

const WORST_FIRST: readonly Remedy[] = ['restore', 'reextract', 'repair']
