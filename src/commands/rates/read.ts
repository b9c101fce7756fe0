/** A file of rates → rates, with every line that could not be read. */
import type { Rate } from '../../store/rates.ts'
import type { Outcome } from '../../types.ts'
import type { CsvLine } from './csv.ts'
import { findSlashOrder, type Moment, readMoment } from './day.ts'
import { readPrice } from './number.ts'

export interface ReadRates {
  readonly rates: readonly Rate[]
  readonly bad: readonly { readonly line: number; readonly detail: string }[]
  /** Prices of a day that has a later one. */
  readonly earlier: number
  /** Cells that say that there is no rate: "N/A", or nothing. */
  readonly empty: number
}

export type RatesReason = 'no_header' | 'no_column' | 'bad_option'

const MISSING = /^(?:|n\/a|nan|null|none|-)$/iu

/** The European Central Bank's table: a column for each currency, so many units for one euro. */
export function readEcb(lines: readonly CsvLine[]): Outcome<ReadRates, RatesReason> {
  const [header, ...rows] = lines
  if (header === undefined || !isEcbHeader(header))
    return { ok: false, reason: 'no_header', detail: 'its first line is not that of the European Central Bank: Date,USD,JPY,…' }
  const currencies = header.cells.slice(1)
  const rates: Rate[] = []
  const bad: { line: number; detail: string }[] = []
  let empty = 0
  for (const { number, cells } of rows) {
    const [date = '', ...values] = cells
    const day = readMoment(date, undefined)?.day
    if (day === undefined) {
      bad.push({ line: number, detail: `"${date}" is no day` })
      continue
    }
    for (const [index, currency] of currencies.entries()) {
      const value = values[index] ?? ''
      if (currency === '') continue
      const rate = readPrice(value)
      if (rate !== undefined) rates.push({ base: 'EUR', pricedIn: currency, day, rate })
      else if (MISSING.test(value)) empty++
      else bad.push({ line: number, detail: `${currency} "${value}" is no rate` })
    }
  }
  return { ok: true, value: { rates, bad, earlier: 0, empty } }
}

export const isEcbHeader = ({ cells }: CsvLine): boolean =>
  /^date$/iu.test(cells[0] ?? '') && cells.includes('USD') && cells.slice(1).every((cell) => cell === '' || /^[A-Z]{3}$/u.test(cell))

export interface PriceColumns {
  /** What is priced, and in what. */
  readonly asset: string
  readonly currency: string
  /** Names of the columns; absent: found by the names that such files give them. */
  readonly date?: string
  readonly price?: string
}

/** Names, best first. */
const DATE_COLUMNS = ['date', 'day', 'snapped_at', 'datetime', 'timestamp', 'time', 'timeopen', 'open time', 'opentime', 'unix']
const PRICE_COLUMNS = ['close', 'close*', 'closing price', 'price', 'priceusd', 'last', 'value', 'rate']

/** A file with a date and a price a line; of several prices a day the latest counts. */
export function readPrices(lines: readonly CsvLine[], columns: PriceColumns): Outcome<ReadRates, RatesReason> {
  const found = findColumns(lines, columns)
  if (!found.ok) return found
  const { header, date, price } = found.value
  const rows = lines.filter(({ number }) => number > header)
  const order = findSlashOrder(rows.map(({ cells }) => cells[date] ?? ''))
  const latest = new Map<string, { readonly moment: Moment; readonly rate: string }>()
  const bad: { line: number; detail: string }[] = []
  let [earlier, empty] = [0, 0]
  for (const { number, cells } of rows) {
    const [when = '', value = ''] = [cells[date], cells[price]]
    const moment = readMoment(when, order)
    const rate = readPrice(value)
    if (moment === undefined) bad.push({ line: number, detail: `"${when}" is no day${when.includes('/') ? ', or could be two' : ''}` })
    else if (rate === undefined && MISSING.test(value)) empty++
    else if (rate === undefined) bad.push({ line: number, detail: `"${value}" is no price above zero, or could be two` })
    else {
      const before = latest.get(moment.day)
      if (before !== undefined && before.moment.time === moment.time) {
        if (before.rate === rate) earlier++
        else bad.push({ line: number, detail: `another price of ${moment.day}: ${rate}, and before ${before.rate}` })
        continue
      }
      if (before !== undefined) earlier++
      if (before === undefined || before.moment.time < moment.time) latest.set(moment.day, { moment, rate })
    }
  }
  const rates = [...latest.values()].map(({ moment, rate }) => ({ base: columns.asset, pricedIn: columns.currency, day: moment.day, rate }))
  return { ok: true, value: { rates, bad, earlier, empty } }
}

interface FoundColumns {
  /** Number of the line that names the columns. */
  readonly header: number
  readonly date: number
  readonly price: number
}

/** Some files begin with a line about themselves. */
const LINES_BEFORE = 5

function findColumns(lines: readonly CsvLine[], { date, price, currency }: PriceColumns): Outcome<FoundColumns, RatesReason> {
  for (const { number, cells } of lines.slice(0, LINES_BEFORE)) {
    const names = cells.map((cell) => cell.toLowerCase())
    const dateAt = date === undefined ? findName(names, DATE_COLUMNS, currency) : names.indexOf(date.toLowerCase())
    const priceAt = price === undefined ? findName(names, PRICE_COLUMNS, currency) : names.indexOf(price.toLowerCase())
    if (dateAt !== -1 && priceAt !== -1 && dateAt !== priceAt) return { ok: true, value: { header: number, date: dateAt, price: priceAt } }
  }
  const [first] = lines
  const wanted =
    date === undefined || price === undefined
      ? 'name its columns with --date-column and --price-column'
      : `it has no "${date}" and "${price}"`
  return {
    ok: false,
    reason: 'no_column',
    detail: `no line names a date and a price; ${wanted}. Its first line: ${first?.cells.join(' · ').slice(0, 200) ?? ''}`,
  }
}

/** "Close (USD)" is "close" where prices are in dollars. */
function findName(names: readonly string[], wanted: readonly string[], currency: string): number {
  const plain = names.map((name) => name.replace(`(${currency.toLowerCase()})`, '').trim())
  for (const name of wanted) {
    const at = plain.indexOf(name)
    if (at !== -1) return at
  }
  return -1
}
