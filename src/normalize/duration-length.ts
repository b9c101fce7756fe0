import type { Span } from '../types.ts'
import { COUNT, parseCount } from './duration-number.ts'
import { matchesOf } from './matches.ts'

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year'

/** How long, in units as written: "12 years and six months" → { year: 12, month: 6 }. */
export type Length = Readonly<Partial<Record<Unit, number>>>

/** A count with its unit, or several of falling units: "12 years and six months". */
export interface Part extends Span {
  readonly length: Length
  readonly unit: Unit
  readonly smallest: Unit
  /** Written as an adjective: "150-month", "seven year". */
  readonly attributive: boolean
  /** What a bare count that shares the unit is multiplied with: 10 for decades. */
  readonly step: number
}

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

const UNIT = [...UNITS.keys()].join('|')
const FILLER = String.raw`(?:(?:more|additional|further|extra|full|whole|calendar|business|consecutive|concurrent|straight|long)[\s-])?`
const END = String.raw`(?![\p{L}\p{N}])`
const HALF = String.raw`(?<half>\sand\s(?:an?\s|one[\s-])?(?<share>half|quarter)${END}(?!\s(?:an?\s)?(?:${UNIT})))?`
const PART = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£¥.,/])(?<count>${COUNT})(?<gap>[\s-]{0,2})${FILLER}(?<unit>${UNIT})(?<plural>s?)${END}${HALF}`,
  'giu',
)
const JOIN = /^(?:,?\s(?:and|plus)\s|,\s|\s|-and-|\s&\s)$/iu

/** Every length of a folded text, neighbours of falling units joined: "a year and a half", "2 years, 3 months", "18 ½ years". */
export function findLengths(text: string): Part[] {
  const lengths: Part[] = []
  for (const match of matchesOf(PART, text)) {
    const part = toPart(match)
    if (!part) continue
    const last = lengths.at(-1)
    if (last && isSmaller(part, last) && JOIN.test(text.slice(last.end, part.start))) lengths[lengths.length - 1] = join(last, part)
    else lengths.push(part)
  }
  return lengths
}

function toPart(match: RegExpExecArray): Part | undefined {
  const { count = '', gap = '', unit: word = '', plural, share } = match.groups ?? {}
  const number = parseCount(count)
  const [unit, step] = UNITS.get(word.toLowerCase()) ?? []
  if (number === undefined || unit === undefined || step === undefined) return undefined
  const isArticle = /^(?:an?|another)$/iu.test(count)
  if (isArticle && (plural !== '' || gap.includes('-'))) return undefined
  const rest = share === undefined ? 0 : share.toLowerCase() === 'half' ? 0.5 : 0.25
  return {
    start: match.index,
    end: match.index + match[0].length,
    length: { [unit]: (number + rest) * step },
    unit,
    smallest: unit,
    attributive: gap.includes('-') || (plural === '' && number > 1),
    step,
  }
}

/** Hours are counted alone. */
function isSmaller(part: Part, last: Part): boolean {
  return RANK[part.unit] < RANK[last.smallest] && part.unit !== 'hour'
}

function join(last: Part, part: Part): Part {
  const length = { ...last.length, ...part.length }
  return { ...last, end: part.end, length, smallest: part.unit, attributive: last.attributive && part.attributive }
}
