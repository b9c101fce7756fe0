import { foldDate, monthOf } from './date-words.ts'
import { readOffset } from './date-zones.ts'

export interface FeedDate {
  /** ISO 8601 UTC. */
  readonly at: string
  /** False where the feed names no time zone that we know: the date was read as UTC. */
  readonly zoned: boolean
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LONGEST = 100
/** No news of crypto regulation is older; 1970 is a zero, not a date. */
const EARLIEST_YEAR = 1995
const LATEST_DAYS_AHEAD = 2

/**
 * A date as feeds write it: `"Wed, 22 Jan 2025 09:30:00 EST"`, `"2025-01-22T09:30:00+09:00"`, `"22 août 2025 à 10h30"`, `"2025年1月22日"`,
 * `"22.01.2025 09:30"`, `"Jan. 22, 2025 4:05 p.m. ET"`. Undefined where it cannot be read, and for 01/02/2025, which is two days at once.
 */
export function readFeedDate(raw: string): FeedDate | undefined {
  const text = foldDate(raw.slice(0, LONGEST))
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text)
    const day = match?.groups === undefined ? undefined : readDay(match.groups)
    if (match?.groups === undefined || day === undefined) continue
    const { rest = '', zone = match.groups.before } = match.groups
    const before = text.slice(0, match.index)
    return readTime(day, /\d/u.test(rest) || !/\d[:.h]\d/u.test(before) ? rest : before, zone)
  }
  return readEpoch(text)
}

/** Seconds or milliseconds since 1970, for dates from 2001 on. */
function readEpoch(text: string): FeedDate | undefined {
  if (!/^1\d{9}(?:\d{3})?$/u.test(text)) return undefined
  return { at: new Date(Number(text.slice(0, 10)) * 1_000).toISOString(), zoned: true }
}

/** Is this the date of something published, as seen at `now`? Not 1970, not the year 9999, at most two days ahead. */
export function isBelievable(date: FeedDate, now: string): boolean {
  const at = Date.parse(date.at)
  return at >= Date.UTC(EARLIEST_YEAR, 0, 1) && at <= Date.parse(now) + LATEST_DAYS_AHEAD * DAY
}

const REST = String.raw`(?!\d)(?<rest>.*)$`
const ORDINAL = String.raw`(?:st|nd|rd|th|er|º|°|\.)?`

/** Tried in this order on the folded text; the first that yields a real day wins. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})${REST}`, 'u'),
  new RegExp(String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})${REST}`, 'u'),
  new RegExp(String.raw`(?<!\d)(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]${REST}`, 'u'),
  new RegExp(String.raw`^(?:\p{L}{2,12}[.,]{0,2} )?(?<year>\d{4}) ?[./] ?(?<month>\d{1,2}) ?[./] ?(?<day>\d{1,2})\.?${REST}`, 'u'),
  new RegExp(String.raw`^(?<year>\d{4})(?:-|\.? )(?<month>\p{L}{3,20})[ .-]{1,2}(?<day>\d{1,2})\.?${REST}`, 'u'),
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2}) thang (?<month>\d{1,2}),? (?<year>\d{4})${REST}`, 'u'),
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})${ORDINAL}[ ./-]{0,3}(?:de |of )?(?<month>\p{L}{3,20})[ .,/-]{0,3}(?:de |del )?(?<year>\d{4}|\d{2})(?: г\.?)?${REST}`,
    'u',
  ),
  new RegExp(String.raw`(?<month>\p{L}{3,20})[./]? ?(?<day>\d{1,2})${ORDINAL}(?:,? |\/)(?<year>\d{4})${REST}`, 'u'),
  /(?<month>\p{L}{3,20}) (?<day>\d{1,2}) (?<rest>\d{1,2}:\d{2}(?::\d{2})?) ?(?<before>\p{L}{1,4})? ?(?<year>\d{4})(?<zone> ?[+-]\d{2}:?\d{2})?$/u,
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})${REST}`, 'u'),
  new RegExp(String.raw`(?<!\d)(?<either>\d{1,2})[/-](?<other>\d{1,2})[/-](?<year>\d{4})${REST}`, 'u'),
]

type Groups = Readonly<Record<string, string | undefined>>

/** UTC midnight of the day that the groups name, if there is such a day. */
function readDay(groups: Groups): number | undefined {
  const { day, month } =
    groups.either === undefined ? { day: Number(groups.day), month: readMonth(groups.month ?? '') } : readEither(groups)
  const year = readYear(groups.year ?? '')
  if (month === undefined || day === undefined) return undefined
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year ? midnight : undefined
}

/** 22/01/2025 and 01/22/2025 are the same day; 01/02/2025 is read only where both readings agree. */
function readEither({ either, other }: Groups): { readonly day?: number; readonly month?: number } {
  const [first, second] = [Number(either), Number(other)]
  if (first > 12 || first === second) return { day: first, month: second }
  return second > 12 ? { day: second, month: first } : {}
}

function readMonth(text: string): number | undefined {
  return /^\d+$/u.test(text) ? Number(text) : monthOf(text)
}

function readYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

const TIME =
  /^[^\d]{0,12}?(?<half>am|pm|오전|오후|午前|午後|上午|下午)? ?(?<hour>\d{1,2}) ?[:.h時时点] ?(?<minute>\d{2})(?:[:.분分](?<second>\d{1,2})(?:[.,]\d{1,9})?)?(?!\d) ?(?<after>[ap]\.?m\.?(?!\p{L}))?(?<zone>.*)$/u

/** "T093000Z", " 1500 GMT" */
const COMPACT_TIME = /^[t ]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?!\d) ?(?<zone>.*)$/u

function readTime(day: number, rest: string, zoneBefore: string | undefined): FeedDate {
  const groups = (TIME.exec(rest) ?? COMPACT_TIME.exec(rest))?.groups
  const hour = readHour(Number(groups?.hour ?? 0), groups?.half ?? groups?.after)
  const minute = Number(groups?.minute ?? 0)
  if (groups === undefined || hour > 24 || minute > 59) {
    const offset = readOffset(rest.replace(/^[ ,]+/u, ''), day)
    return { at: new Date(day - (offset ?? 0) * MINUTE).toISOString(), zoned: offset !== undefined }
  }
  const second = Math.min(59, Number(groups.second ?? 0))
  const wall = day + (hour * 60 + minute) * MINUTE + second * 1000
  const offset = readOffset(zoneBefore ?? groups.zone ?? '', wall)
  return { at: new Date(wall - (offset ?? 0) * MINUTE).toISOString(), zoned: offset !== undefined }
}

function readHour(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  const afternoon = /^p|오후|午後|下午/u.test(half.normalize('NFKD')) || /^p|오후|午後|下午/u.test(half)
  return (hour % 12) + (afternoon ? 12 : 0)
}
