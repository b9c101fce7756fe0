/** Dates as pages state them → instants. */

interface StatedDate {
  /** ISO 8601 UTC. */
  readonly at: string
  /** Whether the statement fixed the instant. Without a zone only the day is believed, and `at` is its midnight. */
  readonly exact: boolean
}

/**
 * "2025-01-22T09:30:00+05:00" → 04:30Z, exact · "2025-01-22 23:30" → the day, since nobody knows whose evening · "22 January 2025", "22.01.2025",
 * "20250122" → the day · "03/04/2025" → undefined, since it is two different days on two sides of an ocean.
 */
export const parseStatedDate = (text: string): StatedDate | undefined => {
  const value = text.trim().slice(0, 80)
  for (const { shape, zoned } of SHAPES) {
    const groups = shape.exec(value)?.groups
    if (groups !== undefined) return toStatedDate(groups, zoned)
  }
  return undefined
}

/** ".../2025/01/22/exchange-fined" → the day; a month alone is no date. */
export const parseUrlDate = (url: string): StatedDate | undefined => {
  const groups = /[/-](?<year>20\d\d|199\d)[/-](?<month>0?[1-9]|1[0-2])[/-](?<day>0?[1-9]|[12]\d|3[01])(?:[/_-]|$)/u.exec(
    new URL(url).pathname,
  )?.groups
  return groups === undefined ? undefined : toStatedDate(groups, false)
}

/**
 * The first statement counts; where it has no zone, one further down that agrees on the day (within a day and a half) gives the instant.
 */
export const pickDate = (stated: readonly (string | undefined)[]): StatedDate | undefined => {
  const dates = stated.flatMap((text) => (text === undefined ? [] : (parseStatedDate(text) ?? [])))
  const [first] = dates
  if (first === undefined || first.exact) return first
  return dates.find((date) => date.exact && Math.abs(Date.parse(date.at) - Date.parse(first.at)) < 1.5 * DAY_MS) ?? first
}

const DAY_MS = 86_400_000

type Groups = Readonly<Record<string, string | undefined>>

interface Shape {
  readonly shape: RegExp
  /** Whether the shape has room for a zone. */
  readonly zoned: boolean
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = `(?<name>${MONTHS.join('|')})[a-z]{0,6}\\.?`
const TIME = '(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9}))?)?\\s*(?<half>[ap]\\.?m\\.?)?'
const ZONE = '(?<zone>Z|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|MSK|IST|JST|KST|HKT|SGT|[+-]\\d\\d(?::?\\d\\d)?)'

const SHAPES: readonly Shape[] = [
  { shape: new RegExp(`^(?<year>\\d{4})-(?<month>\\d\\d?)-(?<day>\\d\\d?)[T\\s]+${TIME}\\s*${ZONE}?`, 'iu'), zoned: true },
  { shape: /^(?<year>\d{4})[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)(?!\d)/u, zoned: false },
  { shape: /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/u, zoned: false },
  {
    shape: new RegExp(`(?<!\\d)(?<day>\\d\\d?)\\s+${MONTH},?\\s+(?<year>\\d{4})(?:,?\\s+(?:at\\s+)?${TIME}\\s*${ZONE}?)?`, 'iu'),
    zoned: true,
  },
  {
    shape: new RegExp(`\\b${MONTH}\\s+(?<day>\\d\\d?)(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?:,?\\s+(?:at\\s+)?${TIME}\\s*${ZONE}?)?`, 'iu'),
    zoned: true,
  },
  { shape: /(?<!\d)(?<day>\d\d?)\.\s?(?<month>\d\d?)\.\s?(?<year>\d{4})(?!\d)/u, zoned: false },
  { shape: /(?<!\d)(?<year>\d{4})年\s?(?<month>\d\d?)月\s?(?<day>\d\d?)日/u, zoned: false },
  { shape: /(?<!\d)(?<year>\d{4})년\s?(?<month>\d\d?)월\s?(?<day>\d\d?)일/u, zoned: false },
]

/** Hours from UTC of the abbreviations that mean one zone in news; IST is India's. */
const ZONE_HOURS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    Z: 0,
    UTC: 0,
    GMT: 0,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    BST: 1,
    CET: 1,
    CEST: 2,
    MSK: 3,
    IST: 5.5,
    JST: 9,
    KST: 9,
    HKT: 8,
    SGT: 8,
  }),
)

const toStatedDate = (groups: Groups, zoned: boolean): StatedDate | undefined => {
  const year = Number(groups.year)
  const month = groups.name === undefined ? Number(groups.month) : MONTHS.indexOf(groups.name.toLowerCase()) + 1
  const day = Number(groups.day)
  const midnight = Date.UTC(year, month - 1, day)
  // The 31st of June is no day, and a page older than the web has a broken clock.
  if (year < 1990 || year > 2100 || new Date(midnight).getUTCDate() !== day || month > 12) return undefined
  const offset = zoned ? toOffsetMs(groups.zone) : undefined
  const time = toTimeMs(groups)
  if (offset === undefined || time === undefined) return { at: new Date(midnight).toISOString(), exact: false }
  return { at: new Date(midnight + time - offset).toISOString(), exact: true }
}

const toTimeMs = (groups: Groups): number | undefined => {
  if (groups.hour === undefined) return undefined
  const half = groups.half?.[0]?.toLowerCase()
  const hour = half === undefined ? Number(groups.hour) : (Number(groups.hour) % 12) + (half === 'p' ? 12 : 0)
  const minute = Number(groups.minute)
  const second = Number(groups.second ?? 0)
  if (hour > 24 || minute > 59 || second > 60) return undefined
  return ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${groups.fraction ?? 0}`) * 1000)
}

const toOffsetMs = (zone: string | undefined): number | undefined => {
  if (zone === undefined) return undefined
  const named = ZONE_HOURS.get(zone.toUpperCase())
  if (named !== undefined) return named * 3_600_000
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0)
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
