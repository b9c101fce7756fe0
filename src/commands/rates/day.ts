/** Dates of price files → days in UTC. */

/** In which order a date with slashes has day and month: found by a date that can only be read one way. */
export type SlashOrder = 'day first' | 'month first'

/** A moment within its day, so that the latest of several can be told. */
export interface Moment {
  /** YYYY-MM-DD. */
  readonly day: string
  /** Sorts within the day; '' for a date alone. */
  readonly time: string
}

/** "2024-03-01", "2024-03-01 00:00:00 UTC", "1709251200", "Mar 01, 2024", "01.03.2024"; with slashes only where the order is known. */
export function readMoment(text: string, order: SlashOrder | undefined): Moment | undefined {
  const iso =
    /^(?<day>\d{4}[-/]\d{2}[-/]\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/u.exec(
      text,
    )?.groups
  if (iso?.day !== undefined) {
    const day = valid(iso.day.replaceAll('/', '-'))
    if (day === undefined || iso.time === undefined) return day === undefined ? undefined : { day, time: '' }
    return /^[+-]/u.test(iso.zone ?? '') ? ofInstant(Date.parse(`${day}T${iso.time}${iso.zone}`)) : { day, time: iso.time }
  }
  if (/^\d{10}(?:\d{3})?$/u.test(text)) return ofInstant(text.length === 10 ? Number(text) * 1000 : Number(text))
  return dayAlone(readDotted(text) ?? readSlashed(text, order) ?? readNamed(text))
}

const dayAlone = (day: string | undefined): Moment | undefined => (day === undefined ? undefined : { day, time: '' })

/** The order that dates with slashes have, where one of them can only be read so and none only the other way. */
export function findSlashOrder(dates: readonly string[]): SlashOrder | undefined {
  const pairs = dates.map((date) => SLASHED.exec(date)?.groups).filter((groups) => groups !== undefined)
  const dayFirst = pairs.some(({ first }) => Number(first) > 12)
  const monthFirst = pairs.some(({ second }) => Number(second) > 12)
  if (dayFirst === monthFirst) return undefined
  return dayFirst ? 'day first' : 'month first'
}

const SLASHED = /^(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})$/u

function readSlashed(text: string, order: SlashOrder | undefined): string | undefined {
  const { first = '', second = '', year = '' } = SLASHED.exec(text)?.groups ?? {}
  if (order === undefined || year === '') return undefined
  return order === 'day first' ? toDay(year, second, first) : toDay(year, first, second)
}

function readDotted(text: string): string | undefined {
  const { day = '', month = '', year = '' } = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/u.exec(text)?.groups ?? {}
  return year === '' ? undefined : toDay(year, month, day)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "Mar 1, 2024", "1 March 2024". */
function readNamed(text: string): string | undefined {
  const groups =
    /^(?<month>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/u.exec(text)?.groups ??
    /^(?<day>\d{1,2}) (?<month>[A-Za-z]{3,9})\.?,? (?<year>\d{4})$/u.exec(text)?.groups
  const { month = '', day = '', year = '' } = groups ?? {}
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return number === 0 ? undefined : toDay(year, String(number), day)
}

const toDay = (year: string, month: string, day: string): string | undefined =>
  valid(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

/** A day that the calendar has. */
function valid(day: string): string | undefined {
  const instant = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day ? undefined : day
}

function ofInstant(ms: number): Moment | undefined {
  if (Number.isNaN(ms)) return undefined
  const iso = new Date(ms).toISOString()
  return { day: iso.slice(0, 10), time: iso.slice(11, 19) }
}
