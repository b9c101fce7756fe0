import { nameOfUnit, readUnit } from '../../src/extract/kinds/amount-currency.ts'
import { currencyByCode, subunits } from '../../src/gazetteer/currency-names.ts'
import { type Decimal, shift, toDecimal } from '../../src/normalize/decimal.ts'

/** A sum as text and value. A bound that the sum has not is absent; of "under 7 euros" either bound may be 7. */
export interface Sum {
  readonly start: number
  readonly end: number
  readonly min?: Decimal
  readonly max?: Decimal
  readonly currency?: string
}

/** One case of another project's tests, in our terms. */
export interface MoneyCase {
  readonly id: string
  readonly text: string
  readonly expected: readonly Sum[]
}

export interface MoneyCases {
  readonly cases: readonly MoneyCase[]
  /** How many cases each rule of scope left out. */
  readonly excluded: ReadonlyMap<string, number>
}

export type MoneyReader = (text: string) => readonly Sum[]

export interface MoneyScore {
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
  /** Duckling: "(simple EUR 20)", "(between Dollar (10, 20))". */
  readonly value?: string | null
  /** Recognizers-Text. */
  readonly spans?: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly value?: { readonly value?: string | null; readonly unit?: string; readonly isoCurrency?: string } | null
  }[]
}

const SUBUNIT = /\b(?:cents?|penn(?:y|ies)|pence|sens?|kopiykas|mao)\b|¢/iu
const NUMERAL = String.raw`(?:\d+|one|two|three|five|fifty|fourteen)`

/** What sums in the news are not; a row is left out by the first rule that holds of the text it expects, and only so. */
const OUT_OF_SCOPE: readonly (readonly [rule: string, holds: (expected: string, row: Row) => boolean])[] = [
  ['no sum is stated', (expected, { value, negative }) => !negative && (/^\s?\)/u.test(value ?? '') || !/\d|\p{L}{3}.*\s/u.test(expected))],
  ['a number without a currency', (_, { value }) => /Unnamed/u.test(value ?? '')],
  [
    'hundredths without their unit, or with a letter for it',
    (expected, row) =>
      (new RegExp(String.raw`\p{L}\p{L}\s(?:and\s)?${NUMERAL}$|\$\s?\d+\s(?:and\s)?${NUMERAL}$|\bmao\b|\d\s?c$`, 'u').test(expected) &&
        !/^(?:\p{L}+\s){1,2}[\d.]+$/u.test(expected)) ||
      isHundredths(expected, row),
  ],
  ['the unit stands before the number', (expected) => /^(?:\p{L}+\s)?(?:ringgits?|dollar|sen)\s[\d,.]+/u.test(expected)],
  ['words run together or in Latin transcription', (expected) => /\d\s(?:egyptianpound|saudiriyal|geneh|genihat|le$)/iu.test(expected)],
  ['a magnitude joined to the code before the number', (expected) => /^m[a-z]{3}\s\d/u.test(expected)],
  ['letters in small, apart from their sign', (_, { text }) => /\b(?:c|hk) \$/u.test(text)],
  ['banknotes', (_, { text }) => /\bbills?\b/u.test(text)],
  ['currency left open', (_, row) => currenciesOf(row).some((currency) => currency === undefined)],
]

/** Reads the JSONL of Duckling's or Recognizers-Text's money cases, converted by rule. */
export function toMoneyCases(jsonl: string): MoneyCases {
  const cases: MoneyCase[] = []
  const excluded = new Map<string, number>()
  for (const line of jsonl.split('\n').filter(Boolean)) {
    const row = unescapeRow(JSON.parse(line) as Row)
    const expected = row.spans?.map(({ text }) => text.trim()).join(' | ') ?? row.text
    const rule = OUT_OF_SCOPE.find(([, holds]) => holds(expected, row))?.[0]
    if (rule === undefined) cases.push(toCase(row))
    else excluded.set(rule, (excluded.get(rule) ?? 0) + 1)
  }
  return { cases, excluded }
}

/** A reading counts where it overlaps the expected span by at least half of their union, with the same bounds and currency. */
export function scoreMoney(cases: readonly MoneyCase[], read: MoneyReader): MoneyScore {
  let [right, wrong, missed] = [0, 0, 0]
  const failures: string[] = []
  for (const { id, text, expected } of cases) {
    const found = read(text)
    const hits = expected.filter((sum) => found.some((each) => overlap(sum, each) >= 0.5 && agree(sum, each))).length
    right += hits
    missed += expected.length - hits
    wrong += Math.max(0, found.length - hits)
    if (hits < expected.length || found.length > hits)
      failures.push(
        `${id}: "${text}" → ${found.map((each) => `${text.slice(each.start, each.end)} = ${each.min}..${each.max} ${each.currency}`).join(' | ')}`,
      )
  }
  return { cases: cases.length, right, wrong, missed, f1: (2 * right) / (2 * right + wrong + missed || 1), failures }
}

function overlap(a: Sum, b: Sum): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function agree(wanted: Sum, found: Sum): boolean {
  const bounds = (sum: Sum): readonly (Decimal | undefined)[] => [sum.min ?? sum.max, sum.max ?? sum.min]
  return wanted.currency === found.currency && bounds(wanted).every((bound, index) => bound === bounds(found)[index])
}

function unescapeRow(row: Row): Row {
  return { ...row, text: row.text.replace(/\\x([0-9a-f]{4})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))) }
}

/** "(simple Dollar 20.43)" of "20 dollar 43": the fraction is in the value, but no word for it in the text. */
function isHundredths(expected: string, { value }: Row): boolean {
  return /\.\d/u.test(value ?? '') && !SUBUNIT.test(expected) && !/\d\.\d|point/u.test(expected)
}

const DUCKLING = /^\((?:simple|under|above|between) (\w+) \(?([\d.e]+)(?:, ([\d.e]+))?\)?\)$/u

function currenciesOf(row: Row): readonly (string | undefined)[] {
  const duckling = DUCKLING.exec(row.value ?? '')
  if (duckling) return [currencyOf(duckling[1])]
  return (row.spans ?? []).filter(({ value }) => value?.value).map(({ value }) => value?.isoCurrency ?? currencyOf(value?.unit))
}

const COMPARISON = /^(?:(?:no )?(?:less|lower|more) than|under|over|above|at (?:most|least)|between|from|about|around|exactly|a)\s/u

const SPECIAL: Readonly<Record<string, string>> = {
  Cent: 'USD',
  Penny: 'USD',
  Pence: 'GBP',
  Bitcoin: 'BTC',
  Satoshi: 'BTC',
  'Netherlands guilder': 'NLG',
}

/** "Australian dollar" → AUD, "Dollar" → USD, "EUR" → EUR; "Franc" → undefined. */
export function currencyOf(unit = ''): string | undefined {
  if (currencyByCode.has(unit)) return unit
  const words = unit.toLowerCase().split(' ')
  const context = { article: { title: '', text: '' }, passage: '', start: 0, end: 0 }
  const country = words.length > 1 ? unit.slice(0, unit.lastIndexOf(' ')) : undefined
  const name = words.at(-1)
  return SPECIAL[unit] ?? (nameOfUnit(name) ? readUnit(name, country, context) : undefined)
}

function toCase(row: Row): MoneyCase {
  const { id, text, negative, value } = row
  if (negative) return { id, text, expected: [] }
  const [, unit, low, high] = DUCKLING.exec(value ?? '') ?? []
  if (low !== undefined) {
    const sum = { ...scaled(low, high, unit), currency: currencyOf(unit) ?? '' }
    // Duckling has the comparison in the span; to us it is the qualifier.
    const start = COMPARISON.exec(text)?.[0].length ?? 0
    return { id, text, expected: [{ start, end: text.length, ...sum }] }
  }
  return {
    id,
    text,
    expected: (row.spans ?? []).flatMap((span) => {
      const amount = span.value?.value
      if (!amount) return []
      const currency = span.value?.isoCurrency ?? currencyOf(span.value?.unit) ?? ''
      return [{ start: span.start, end: span.end, ...scaled(amount, undefined, span.value?.unit), currency }]
    }),
  }
}

function scaled(low: string, high: string | undefined, unit = ''): Pick<Sum, 'min' | 'max'> {
  const places = subunits.get(unit.toLowerCase())?.places ?? 0
  const bound = (text: string): Decimal => shift(plain(text), -places)
  return { min: bound(low), max: bound(high ?? low) }
}

/** "4.7e9" → "4700000000". */
function plain(text: string): Decimal {
  const [mantissa = '', power = '0'] = text.split('e')
  return shift(toDecimal(mantissa) ?? '0', Number(power))
}
