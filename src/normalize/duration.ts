import type { Span } from '../types.ts'
import { COUNT, parseCount } from './duration-number.ts'

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year'

/** How long, in units as written: "12 years and six months" → { year: 12, month: 6 }. */
export type Length = Readonly<Partial<Record<Unit, number>>>

/** A length, a range of lengths, a life, or a range that ends with life ("15 years to life" has a `min` and is for life). */
export interface Duration {
  readonly min?: Length
  readonly max?: Length
  readonly life: boolean
}

export interface FoundDuration extends Span {
  readonly duration: Duration
  /** The larger unit of it; undefined for a life without years. */
  readonly unit?: Unit
  /** Written as an adjective ("150-month", "seven year"): it says something only with the noun after it. */
  readonly attributive: boolean
}

const DAYS_A_MONTH = 30.4375
const UNITS: ReadonlyMap<string, readonly [Unit, number]> = new Map([
  ['year', ['year', 1]],
  ['yr', ['year', 1]],
  ['decade', ['year', 10]],
  ['month', ['month', 1]],
  ['mo', ['month', 1]],
  ['week', ['week', 1]],
  ['wk', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['day', ['day', 1]],
  ['hour', ['hour', 1]],
  ['hr', ['hour', 1]],
])
const RANK: Readonly<Record<Unit, number>> = { hour: 0, day: 1, week: 2, month: 3, year: 4 }

const FILLER = String.raw`(?:(?:more|additional|further|extra|full|whole|calendar|business|consecutive|concurrent|straight|long)[\s-])?`
const UNIT = [...UNITS.keys()].join('|')
const END = String.raw`(?![\p{L}\p{N}])`
/** One count with its unit. The half may come after the unit: "a year and a half". */
const PART = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£¥.,/])(?<count>${COUNT})(?<gap>[\s-]{0,2})${FILLER}(?<unit>${UNIT})(?<plural>s?)(?![\p{L}\p{N}])(?<half>\sand\s(?:an?\s|one[\s-])?(?<part>half|quarter)${END}(?!\s(?:an?\s)?(?:${UNIT})))?`,
  'giu',
)
/** "full year", "half-year", "whole day": one of it without a number. */
const JOIN = /^(?:,?\s(?:and|plus)\s|,\s|\s|-and-|\s&\s)$/iu
const LIFE = String.raw`(?:natural\s)?life(?:time)?`
const PAROLE = String.raw`(?:[\s-]+(?:imprisonment\s)?without(?:\s(?:the|any|a))?(?:\s(?:possibility|chance|eligibility|hope)\s(?:of|for))?\s(?:early\s)?(?:parole|release))`
const TO = String.raw`(?:[\s-]{1,3}(?:up\s)?to[\s-]{1,3}|\s?-\s?)`
const AND_AT_MOST = String.raw`,?\s(?:and|to|but)\s(?:up\sto|as\s(?:much|many)\sas|at\smost|(?:not?)\s(?:more|longer|greater)\sthan|an?\smaximum(?:\s(?:term|sentence))?\sof)\s(?:an?\s(?=life))?`
const RANGE = new RegExp(`^(?:${TO}|${AND_AT_MOST})$`, 'iu')
const TO_LIFE = new RegExp(`^(?:${TO}|${AND_AT_MOST})${LIFE}${END}`, 'iu')
const COUNT_TO = new RegExp(String.raw`(?<![\p{L}\p{N}$€£¥.,/-])(?<count>${COUNT})(?<to>${TO})$`, 'iu')
const BETWEEN_COUNT_AND = new RegExp(String.raw`\bbetween\s(?<count>${COUNT})\sand\s$`, 'iu')
const BETWEEN = /\bbetween\s$/iu
const BARE_TO_LIFE = new RegExp(String.raw`(?<![\p{L}\p{N}$€£¥.,/-])(?<count>${COUNT})[\s-]to[\s-]life${END}`, 'giu')
const BARE_LIFE = new RegExp(String.raw`(?<![\p{L}\p{N}'-])${LIFE}${PAROLE}?${END}`, 'giu')
const TRIGGER = /year|month|week|hour|decade|fortnight|life|(?<!\p{L})(?:day|yr|mo|hr|wk)/iu
/** What may stand before a part and belong to its range: "between two and a half and …". */
const REACH = 48

/**
 * Finds every length of time and every "life" in a folded text, in text order and without overlaps; what it is the length of is not asked
 * here. "a 150-month term", "12 years and six months", "2.5 to 3.5 years", "15-years-to-life", "ten (10) years", "a year and a day".
 */
export function findDurations(text: string): FoundDuration[] {
  if (!TRIGGER.test(text)) return []
  const found = joinRanges(text, joinCompounds(text, findParts(text)))
  const free = (span: Span): boolean => found.every((other) => other.end <= span.start || other.start >= span.end)
  const bare = [...text.matchAll(BARE_TO_LIFE)].map(toBareRange).filter((each) => each !== undefined)
  found.push(...bare.filter(free))
  found.push(...[...text.matchAll(BARE_LIFE)].map(toLife).filter(free))
  return found.sort((a, b) => a.start - b.start)
}

/** Reads a text that is a length of time and nothing else: "12 years and six months" → { min: 150, max: 150, life: false } in months. */
export function parseDuration(text: string): Months | undefined {
  const trimmed = text.trim()
  const [only, ...others] = findDurations(trimmed)
  return only && others.length === 0 && only.start === 0 && only.end === trimmed.length ? toMonths(only.duration) : undefined
}

export interface Months {
  readonly min?: number
  readonly max?: number
  readonly life: boolean
}

/** Months to two decimals, a day being 1/30.4375 of one. Hours are no time in months: { hour: 200 } → no bounds. "15 years to life" → min 180. */
export function toMonths({ min, max, life }: Duration): Months {
  const [low, high] = [min && monthsOf(min), max && monthsOf(max)]
  return { ...(low !== undefined && { min: low }), ...(high !== undefined && { max: high }), life }
}

function monthsOf({ year = 0, month = 0, week = 0, day = 0, hour }: Length): number | undefined {
  if (hour !== undefined) return undefined
  return Math.round((year * 12 + month + (week * 7 + day) / DAYS_A_MONTH) * 100) / 100
}

interface Part extends Span {
  readonly length: Length
  readonly unit: Unit
  readonly smallest: Unit
  readonly attributive: boolean
  /** Years in "decades" and so on: what a bare count before "to" is multiplied with. */
  readonly step: number
}

function findParts(text: string): Part[] {
  const parts: Part[] = []
  for (const match of text.matchAll(PART)) {
    const { count = '', gap = '', unit: word = '', plural, part: half } = match.groups ?? {}
    const number = parseCount(count)
    const [unit, step] = UNITS.get(word.toLowerCase()) ?? []
    if (number === undefined || unit === undefined || step === undefined) continue
    const extra = half === undefined ? 0 : half.toLowerCase() === 'half' ? 0.5 : 0.25
    const article = /^(?:an?|another)$/iu.test(count)
    const attributive = gap.includes('-') || (plural === '' && number > 1)
    if (article && (plural !== '' || gap.includes('-'))) continue
    parts.push({
      start: match.index,
      end: match.index + match[0].length,
      length: { [unit]: (number + extra) * step },
      unit,
      smallest: unit,
      attributive,
      step,
    })
  }
  return parts
}

/** "12 years" + " and " + "six months": neighbours of falling units become one. */
function joinCompounds(text: string, parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && RANK[part.unit] < RANK[last.smallest] && part.unit !== 'hour' && JOIN.test(text.slice(last.end, part.start))) {
      joined[joined.length - 1] = {
        ...last,
        end: part.end,
        length: { ...last.length, ...part.length },
        smallest: part.unit,
        attributive: last.attributive && part.attributive,
      }
    } else joined.push(part)
  }
  return joined
}

function joinRanges(text: string, parts: readonly Part[]): FoundDuration[] {
  const found: FoundDuration[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    if (!part) continue
    const next = parts[index + 1]
    const from = Math.max(found.at(-1)?.end ?? 0, part.start - REACH)
    const before = text.slice(from, part.start)
    const bare = COUNT_TO.exec(before) ?? BETWEEN_COUNT_AND.exec(before)
    const low = bare?.groups?.count === undefined ? undefined : parseCount(bare.groups.count)
    if (bare?.groups?.count !== undefined && low !== undefined) {
      const high = part.length[part.unit] ?? 0
      const min = low * part.step
      if (min < high) {
        const start = from + bare.index + bare[0].indexOf(bare.groups.count)
        found.push({
          start,
          end: part.end,
          duration: { min: { [part.unit]: min }, max: part.length, life: false },
          unit: part.unit,
          attributive: part.attributive,
        })
        continue
      }
    }
    const life = TO_LIFE.exec(text.slice(part.end, part.end + REACH))
    if (life) {
      found.push({
        start: part.start,
        end: part.end + life[0].length,
        duration: { min: part.length, life: true },
        unit: part.unit,
        attributive: false,
      })
      continue
    }
    if (next && isRange(text, part, next, before)) {
      found.push({
        start: part.start,
        end: next.end,
        duration: { min: part.length, max: next.length, life: false },
        unit: next.unit,
        attributive: next.attributive,
      })
      index++
      continue
    }
    found.push({
      start: part.start,
      end: part.end,
      duration: { min: part.length, max: part.length, life: false },
      unit: part.unit,
      attributive: part.attributive,
    })
  }
  return found
}

function isRange(text: string, low: Part, high: Part, before: string): boolean {
  const [min, max] = [monthsOf(low.length), monthsOf(high.length)]
  if (min === undefined || max === undefined || min >= max) return false
  const between = text.slice(low.end, high.start)
  return RANGE.test(between) || (/^\sand\s$/iu.test(between) && BETWEEN.test(before))
}

function toBareRange(match: RegExpMatchArray): FoundDuration | undefined {
  const years = parseCount(match.groups?.count ?? '')
  if (years === undefined || match.index === undefined || /^an?\b/iu.test(match[0])) return undefined
  return {
    start: match.index,
    end: match.index + match[0].length,
    duration: { min: { year: years }, life: true },
    unit: 'year',
    attributive: false,
  }
}

function toLife(match: RegExpMatchArray): FoundDuration {
  const start = match.index ?? 0
  return { start, end: start + match[0].length, duration: { life: true }, attributive: /time$/iu.test(match[0]) }
}
