import { type Duration, findDurations } from '../../src/normalize/duration.ts'

/** One case of another project's tests, in our terms: where the lengths stand and how many seconds they last, where that is said. */
export interface DurationCase {
  readonly id: string
  readonly text: string
  readonly expected: readonly { readonly start: number; readonly end: number; readonly seconds?: number }[]
  /** Seconds a unit, in the calendar of the case's project. */
  readonly calendar: Readonly<Record<string, number>>
}

export interface DurationCases {
  readonly cases: readonly DurationCase[]
  /** How many cases each rule of scope left out. */
  readonly excluded: ReadonlyMap<string, number>
}

export interface Score {
  readonly cases: number
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly f1: number
  readonly failures: readonly string[]
}

interface Row {
  readonly id: string
  readonly text: string
  readonly negative?: boolean
  /** Duckling: "(DurationData 2 Year)". */
  readonly value?: string | null
  /** Recognizers-Text. */
  readonly spans?: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly value?: { readonly FutureResolution?: { readonly duration?: string } } | null
  }[]
}

/** What a length of a sentence never is; a case is left out by the first rule that holds of the span it expects, and only so. */
const OUT_OF_SCOPE: readonly (readonly [rule: string, holds: (expected: string, row: Row) => boolean])[] = [
  [
    'value is not one length',
    (_, { value, negative }) => !negative && typeof value === 'string' && !/^\(DurationData \d+ \w+\)$/u.test(value),
  ],
  [
    'minutes, seconds and quarters',
    (expected, { value }) => /\b(?:\d*\s?-?)?(?:min|sec|quarter)/iu.test(expected) || /Minute|Second|Quarter/u.test(value ?? ''),
  ],
  ['a letter for a unit', (expected) => /(?:\d|\s)(?:[hdwmy]|ys)$/iu.test(expected)],
  ['no number', (expected) => /^(?:all|full|whole|few|a few|some|several|(?:a )?couple)\b/iu.test(expected)],
  ['a comparison belongs to the span', (expected) => /^(?:more|less) than\b/iu.test(expected)],
]

const DAY = 86_400
/** Both projects count 30 days a month; Recognizers-Text gives a year 365 days, Duckling twelve months ("2 years and 3 months" is 27). */
const RECOGNIZERS: Readonly<Record<string, number>> = { hour: 3600, day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY }
const DUCKLING: Readonly<Record<string, number>> = { ...RECOGNIZERS, year: 12 * 30 * DAY }

/** Reads the JSONL of Duckling's or Recognizers-Text's duration cases, converted by rule. */
export function toDurationCases(jsonl: string): DurationCases {
  const cases: DurationCase[] = []
  const excluded = new Map<string, number>()
  for (const line of jsonl.split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as Row
    const rule = ruleAgainst(row)
    if (rule === undefined) cases.push(toCase(row))
    else excluded.set(rule, (excluded.get(rule) ?? 0) + 1)
  }
  return { cases, excluded }
}

/** Runs the duration grammar over the cases: a length counts where its span is exact and its seconds, if stated, are the same. */
export function scoreDurations(cases: readonly DurationCase[]): Score {
  let [right, wrong, missed] = [0, 0, 0]
  const failures: string[] = []
  for (const { id, text, expected, calendar } of cases) {
    const found = findDurations(text)
    const hits = expected.filter((each) =>
      found.some(
        ({ start, end, duration }) =>
          start === each.start && end === each.end && (each.seconds === undefined || secondsOf(duration, calendar) === each.seconds),
      ),
    ).length
    right += hits
    missed += expected.length - hits
    wrong += found.length - hits
    if (hits < expected.length || found.length > hits)
      failures.push(`${id}: "${text}" → ${found.map(({ start, end }) => text.slice(start, end)).join(' | ')}`)
  }
  return { cases: cases.length, right, wrong, missed, f1: (2 * right) / (2 * right + wrong + missed || 1), failures }
}

function ruleAgainst(row: Row): string | undefined {
  const expected = row.spans?.[0]?.text.trim() ?? row.text
  return OUT_OF_SCOPE.find(([, holds]) => holds(expected, row))?.[0]
}

function toCase({ id, text, negative, value, spans }: Row): DurationCase {
  if (negative) return { id, text, expected: [], calendar: DUCKLING }
  const stated = /^\(DurationData (\d+) (\w+)\)$/u.exec(value ?? '')
  if (stated) {
    const seconds = Number(stated[1]) * (DUCKLING[stated[2]?.toLowerCase() ?? ''] ?? Number.NaN)
    return { id, text, expected: [{ start: 0, end: text.length, seconds }], calendar: DUCKLING }
  }
  return {
    id,
    text,
    calendar: RECOGNIZERS,
    expected: (spans ?? []).map((span) => {
      const duration = span.value?.FutureResolution?.duration
      return { start: span.start, end: span.end, ...(duration !== undefined && { seconds: Number(duration) }) }
    }),
  }
}

function secondsOf({ max }: Duration, calendar: Readonly<Record<string, number>>): number | undefined {
  return max && Object.entries(max).reduce((sum, [unit, count]) => sum + count * (calendar[unit] ?? Number.NaN), 0)
}
