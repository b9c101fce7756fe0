import type { Span } from '../types.ts'
import { findLengths, type Length, type Part, type Unit } from './duration-length.ts'
import { COUNT, parseCount } from './duration-number.ts'
import { matchesOf } from './matches.ts'

/** A length, a range of lengths, a life, or a range that ends with life ("15 years to life" has a `min` and is for life). */
export interface Duration {
  readonly min?: Length
  readonly max?: Length
  readonly life: boolean
}

export interface FoundDuration extends Span {
  readonly duration: Duration
  /** The largest unit of it; undefined for a life without years. */
  readonly unit?: Unit
  /** Written as an adjective ("150-month", "seven year", "lifetime"): it says something only with the noun after it. */
  readonly attributive: boolean
}

export interface Months {
  readonly min?: number
  readonly max?: number
  readonly life: boolean
}

const DAYS_A_MONTH = 30.4375
const TRIGGER = /year|month|week|hour|decade|fortnight|life|(?<!\p{L})(?:day|yr|mo|hr|wk)/iu

const END = String.raw`(?![\p{L}\p{N}])`
/** Where a count may start: not within a number or an amount, and no day of a date or number of a charge ("May 16 to 20 years"). */
const START = String.raw`(?<![\p{L}\p{N}$€£¥.,/-])(?<!\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|counts?|charges?|no|ages?|aged)\.?\s)`
const LIFE = String.raw`(?:natural\s)?life(?:time)?`
const PAROLE = String.raw`[\s-]{1,3}(?:imprisonment\s)?without(?:\s(?:the|any|a))?(?:\s(?:possibility|chance|eligibility|hope)\s(?:of|for))?\s(?:early\s)?(?:parole|release)`
const TO = String.raw`(?:[\s-]{1,3}(?:up\s)?to[\s-]{1,3}|\s?-\s?)`
const AND_AT_MOST = String.raw`,?\s(?:and|to|but)\s(?:up\sto|as\s(?:much|many)\sas|at\smost|not?\s(?:more|longer|greater)\sthan|an?\smaximum(?:\s(?:term|sentence))?\sof)\s(?:an?\s(?=life))?`
const RANGE = new RegExp(`^(?:${TO}|${AND_AT_MOST})$`, 'iu')
const TO_LIFE = new RegExp(`^(?:${TO}|${AND_AT_MOST})${LIFE}${END}`, 'iu')
const COUNT_TO = new RegExp(`${START}(?<count>${COUNT})${TO}$`, 'iu')
const BETWEEN_COUNT_AND = new RegExp(String.raw`\bbetween\s(?<count>${COUNT})\sand\s$`, 'iu')
const BETWEEN = /\bbetween\s$/iu
const LIFE_ALONE = new RegExp(String.raw`(?:${START}(?<count>${COUNT})[\s-]to[\s-]|(?<![\p{L}\p{N}'-]))${LIFE}(?:${PAROLE})?${END}`, 'giu')
const LIFE_WORD = /life/iu
/** How far before or after a length the other end of its range may stand. */
const REACH = 48

/**
 * Finds every length of time and every "life" in a folded text, in text order and without overlaps; what it is the length of is not asked
 * here. "a 150-month term", "12 years and six months", "2.5 to 3.5 years", "15-years-to-life", "ten (10) years", "a year and a day".
 */
export function findDurations(text: string): FoundDuration[] {
  if (!TRIGGER.test(text)) return []
  const measured = joinRanges(text, findLengths(text))
  const found: FoundDuration[] = []
  let next = 0
  for (const match of LIFE_WORD.test(text) ? matchesOf(LIFE_ALONE, text) : []) {
    const life = toLife(match)
    for (let other = measured[next]; other && other.start < life.start; other = measured[++next]) found.push(other)
    if ((found.at(-1)?.end ?? 0) <= life.start) found.push(life)
  }
  return found.concat(measured.slice(next))
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

function joinRanges(text: string, parts: readonly Part[]): FoundDuration[] {
  const found: FoundDuration[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    if (!part) continue
    const next = parts[index + 1]
    const from = Math.max(found.at(-1)?.end ?? 0, part.start - REACH)
    const low = findLowCount(text.slice(from, part.start), part)
    const life = TO_LIFE.exec(text.slice(part.end, part.end + REACH))
    if (low) found.push({ ...toFound(part, low.min, part.length), start: from + low.start })
    else if (life) {
      const end = part.end + life[0].length
      found.push({ start: part.start, end, duration: { min: part.length, life: true }, unit: part.unit, attributive: false })
    } else if (next && isRange(text, part, next)) {
      found.push({ ...toFound(next, part.length, next.length), start: part.start })
      index++
    } else found.push(toFound(part, part.length, part.length))
  }
  return found
}

function toFound({ start, end, unit, attributive }: Part, min: Length, max: Length): FoundDuration {
  return { start, end, duration: { min, max, life: false }, unit, attributive }
}

/** "2.5 to" before "3.5 years": the lower end says no unit. */
function findLowCount(before: string, { length, unit, step }: Part): { readonly start: number; readonly min: Length } | undefined {
  const match = COUNT_TO.exec(before) ?? BETWEEN_COUNT_AND.exec(before)
  const count = match?.groups?.count
  const number = count === undefined ? undefined : parseCount(count)
  if (!match || count === undefined || number === undefined || number * step >= (length[unit] ?? 0)) return undefined
  return { start: match.index + match[0].indexOf(count), min: { [unit]: number * step } }
}

function isRange(text: string, low: Part, high: Part): boolean {
  const [min, max] = [monthsOf(low.length), monthsOf(high.length)]
  if (min === undefined || max === undefined || min >= max) return false
  const between = text.slice(low.end, high.start)
  if (RANGE.test(between)) return true
  return /^\sand\s$/iu.test(between) && BETWEEN.test(text.slice(Math.max(0, low.start - REACH), low.start))
}

/** "life", "lifetime", "life without parole", and "25 to life" without a unit. */
function toLife(match: RegExpExecArray): FoundDuration {
  const span = { start: match.index, end: match.index + match[0].length }
  const years = match.groups?.count === undefined ? undefined : parseCount(match.groups.count)
  if (years !== undefined) return { ...span, duration: { min: { year: years }, life: true }, unit: 'year', attributive: false }
  return { ...span, duration: { life: true }, attributive: /time$/iu.test(match[0]) }
}
