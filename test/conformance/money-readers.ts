import nlp from 'compromise'
import { compilePatterns } from '../../src/extract/engine.ts'
import { amountPatterns } from '../../src/extract/kinds/amount.ts'
import { toPassages } from '../../src/extract/passages.ts'
import { type Decimal, toDecimal } from '../../src/normalize/decimal.ts'
import { fold } from '../../src/normalize/fold.ts'
import { currencyOf, type MoneyReader, type MoneyScore, type Sum, scoreMoney, toMoneyCases } from './money.ts'

export interface MoneyTable {
  readonly cases: number
  readonly excluded: ReadonlyMap<string, number>
  readonly rows: readonly { readonly reader: string; readonly score: MoneyScore }[]
}

/** Scores ours, compromise and Recognizers-Text over the same cases, given as the text of one or more JSONL files. */
export async function compareMoney(jsonl: string): Promise<MoneyTable> {
  const { cases, excluded } = toMoneyCases(jsonl)
  const readers = { 'Crypto Docket': readOurs, compromise: readCompromise, 'Recognizers-Text': await loadRecognizers() }
  const rows = Object.entries(readers).map(([reader, read]) => ({ reader, score: scoreMoney(cases, read) }))
  return { cases: cases.length, excluded, rows }
}

const run = compilePatterns(amountPatterns)

/** Our amount patterns alone. Vague sums are no sums here. */
export const readOurs: MoneyReader = (text) => {
  const folded = fold(text)
  const { mentions } = run(text, folded, toPassages(folded, ''), { title: '', text })
  return mentions.flatMap((mention): Sum[] => {
    if (mention.kind !== 'amount' || mention.value.vague) return []
    const { min, max, currency } = mention.value
    return [{ start: mention.start, end: mention.end, currency, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }]
  })
}

interface CompromiseMoney {
  readonly offset: { readonly start: number; readonly length: number }
  readonly money?: { readonly num?: number; readonly currency?: string }
}

/** compromise's `.money()`, with a plain name of the currency taken as ours. */
const readCompromise: MoneyReader = (text) =>
  (nlp(text) as unknown as { money(): { json(options: object): CompromiseMoney[] } })
    .money()
    .json({ offset: true })
    .flatMap(({ offset, money }) => {
      const value = exact(money?.num)
      if (value === undefined) return []
      const currency = currencyOf(money?.currency) ?? currencyOf(money?.currency?.toUpperCase())
      return [{ start: offset.start, end: offset.start + offset.length, min: value, max: value, ...(currency && { currency }) }]
    })

interface Recognized {
  readonly start: number
  readonly end: number
  readonly resolution?: { readonly value?: string | null; readonly unit?: string; readonly isoCurrency?: string }
}

/** The published package of Recognizers-Text, which a bench loads only when it prints the table. */
async function loadRecognizers(): Promise<MoneyReader> {
  const suite = await import('@microsoft/recognizers-text-suite')
  return (text) =>
    (suite.default.recognizeCurrency(text, 'en-us') as readonly Recognized[]).flatMap(({ start, end, resolution }) => {
      const value = toDecimal(resolution?.value ?? '')
      if (value === undefined) return []
      const currency = resolution?.isoCurrency ?? currencyOf(resolution?.unit)
      return [{ start, end: end + 1, min: value, max: value, ...(currency && { currency }) }]
    })
}

function exact(value: number | undefined): Decimal | undefined {
  return value === undefined || !Number.isFinite(value)
    ? undefined
    : toDecimal(value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 8 }))
}
