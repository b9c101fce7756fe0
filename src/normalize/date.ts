/** A day written in words, as its parts were found in a text; what a text leaves out is undefined. */
export interface DateWords {
  /** English, in full or short: "October", "Oct.", "sept". */
  readonly month?: string | undefined
  readonly day?: string | undefined
  readonly year?: string | undefined
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ')
const DAY = 86_400_000
/** A day without a year may be this far ahead of the article: "the hearing on 3 March". */
const AHEAD = 31

/**
 * Day, month and year in words → "2024-10-17", "2024-10" or "2024". Where the text names no year, it is the last such day or month before the
 * article came out (`published`: ISO day or instant); undefined where that is not known, or for a day that no calendar has.
 */
export function toDate({ month, day, year }: DateWords, published: string | undefined): string | undefined {
  if (month === undefined) return year
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  if (at === 0) return undefined
  const number = day === undefined ? undefined : Number(day)
  const of = year ?? yearOf(at, number ?? 1, published)
  if (of === undefined) return undefined
  if (number === undefined) return `${of}-${pad(at)}`
  const iso = `${of}-${pad(at)}-${pad(number)}`
  return isoDay(Date.parse(iso)) === iso ? iso : undefined
}

/** "Monday" → the last Monday up to the day of publication. */
export function toWeekday(name: string, published: string | undefined): string | undefined {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase())
  const today = dayOf(published)
  if (wanted < 0 || today === undefined) return undefined
  return isoDay(today - ((new Date(today).getUTCDay() - wanted + 7) % 7) * DAY)
}

/** Ways of counting from the day of publication: "yesterday", "last month", "earlier this year", "two years ago", "last fall". */
export function toRelativeDate(phrase: string, published: string | undefined): string | undefined {
  const today = dayOf(published)
  if (today === undefined) return undefined
  const day = isoDay(today) ?? ''
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const lower = phrase.toLowerCase()
  if (/\btoday\b|\bthis (?:morning|afternoon|evening)\b/u.test(lower)) return day
  if (/\byesterday\b/u.test(lower)) return isoDay(today - DAY)
  if (/\bthis week\b/u.test(lower)) return day.slice(0, 7)
  if (/\blast week\b/u.test(lower)) return isoDay(today - 7 * DAY)?.slice(0, 7)
  if (/\bthis month\b/u.test(lower)) return day.slice(0, 7)
  if (/\b(?:last|previous) month\b/u.test(lower)) return monthsBefore(year, month, 1)
  if (/\bthis year\b/u.test(lower)) return String(year)
  if (/\b(?:last|previous) (?:year|spring|summer|autumn|fall|winter)\b/u.test(lower)) return String(year - 1)
  const ago = /\b(?<count>\w+) (?<unit>years?|months?|weeks?|days?) (?:ago|earlier)\b/u.exec(lower)?.groups
  const count = ago?.count === undefined ? undefined : countOf(ago.count)
  if (ago?.unit === undefined || count === undefined) return undefined
  if (ago.unit.startsWith('year')) return String(year - count)
  if (ago.unit.startsWith('month')) return monthsBefore(year, month, count)
  return isoDay(today - count * (ago.unit.startsWith('week') ? 7 : 1) * DAY)?.slice(0, ago.unit.startsWith('week') ? 7 : 10)
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function countOf(word: string): number | undefined {
  if (/^\d{1,2}$/u.test(word)) return Number(word)
  const at = word === 'a' ? 1 : COUNTS.indexOf(word)
  return at > 0 ? at : undefined
}

/** The year of the last such day before publication. */
function yearOf(month: number, day: number, published: string | undefined): string | undefined {
  const today = dayOf(published)
  if (today === undefined) return undefined
  const year = new Date(today).getUTCFullYear()
  const same = Date.parse(`${year}-${pad(month)}-${pad(Math.min(day, 28))}`)
  return String(same > today + AHEAD * DAY ? year - 1 : year)
}

function monthsBefore(year: number, month: number, count: number): string {
  const index = year * 12 + (month - 1) - count
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`
}

function dayOf(published: string | undefined): number | undefined {
  const day = /^\d{4}-\d\d-\d\d/u.exec(published ?? '')?.[0]
  const at = day === undefined ? Number.NaN : Date.parse(day)
  return Number.isNaN(at) ? undefined : at
}

function isoDay(at: number): string | undefined {
  return Number.isNaN(at) ? undefined : new Date(at).toISOString().slice(0, 10)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
