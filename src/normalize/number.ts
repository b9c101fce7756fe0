import { add, type Decimal, toDecimal } from './decimal.ts'

/** Which mark a lone, undecided separator is: "1.234" is one and a bit in English ("point"), one thousand odd in German ("comma"). */
export type DecimalMark = 'point' | 'comma'

/** Languages that write the decimal comma. */
const COMMA_LANGUAGES = new Set(
  'az be bg bs ca cs da de el es et eu fi fr gl hr hu id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk uz vi'.split(
    ' ',
  ),
)

/** "de-AT" → comma, "en" → point. */
export function decimalMarkOf(language: string | undefined): DecimalMark {
  return COMMA_LANGUAGES.has((language ?? 'en').split('-')[0] ?? 'en') ? 'comma' : 'point'
}

/** "1 234 567,89". Each number has one reading only, so that a failed match is given up at once. */
const SPACED = String.raw`\d{1,3}(?: \d{3}){1,5}(?:[.,]\d{1,8})?(?![\d.,]?\d)`

/**
 * Source of an expression for a number in digits, in every habit of grouping: 1,234,567.89 · 1.234.567,89 · 1 234 567 · 12,34,567 ·
 * 1'234'567 · 2½. Folded text is assumed (no-break spaces are spaces). It does not look around: the caller guards both ends.
 */
export const DIGITS = String.raw`(?:${SPACED}|(?!${SPACED})\d{1,24}(?:[.,']\d{1,18}){0,7}(?![.,']?\d)[½¼¾]?|[½¼¾])`

const FRACTIONS: ReadonlyMap<string, Decimal> = new Map([
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
])

/**
 * Reads a number in digits exactly: "1,234,567.89" → "1234567.89", "16,6" → "16.6", "12,34,567" → "1234567". Form decides; where it leaves
 * two readings, `mark` does: "1.234" is "1.234" with a decimal point, "1234" with a decimal comma. Undefined where the groups are no number.
 */
export function parseNumber(text: string, mark: DecimalMark = 'point'): Decimal | undefined {
  const fraction = FRACTIONS.get(text.at(-1) ?? '')
  const body = fraction ? text.slice(0, -1) : text
  if (fraction && body === '') return fraction
  const joined = joinGroups(body, /[ ']/u)
  if (joined === undefined) return undefined
  const plain = separate(joined, mark)
  const whole = plain === undefined ? undefined : toDecimal(plain)
  return whole !== undefined && fraction ? add(whole, fraction) : whole
}

/** Whether the number is written in groups of thousands, so that a magnitude further on cannot be meant for it ("$500,000 to $1 million"). */
export function isGrouped(text: string): boolean {
  return /\d[ ,.']\d{3}(?!\d)/u.test(text)
}

function joinGroups(text: string, separator: RegExp): string | undefined {
  if (!separator.test(text)) return text
  const [whole = '', ...rest] = text.split(/(?=[.,]\d+$)/u)
  const groups = whole.split(separator)
  return areGroups(groups) ? groups.join('') + rest.join('') : undefined
}

/** Turns commas and points into a plain number with at most one point. */
function separate(text: string, mark: DecimalMark): string | undefined {
  const commas = text.split(',').length - 1
  const points = text.split('.').length - 1
  if (commas === 0 && points === 0) return text
  if (commas > 0 && points > 0) {
    const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
    const grouping = decimal === ',' ? '.' : ','
    const [whole = '', fraction = '', ...more] = text.split(decimal)
    if (more.length > 0 || fraction.includes(grouping)) return undefined
    const groups = whole.split(grouping)
    return areGroups(groups) ? `${groups.join('')}.${fraction}` : undefined
  }
  const separator = commas > 0 ? ',' : '.'
  const parts = text.split(separator)
  if (parts.length > 2) return areGroups(parts) ? parts.join('') : undefined
  const [whole = '', rest = ''] = parts
  const own: DecimalMark = separator === ',' ? 'comma' : 'point'
  const grouped = own !== mark && rest.length === 3 && whole.length <= 3 && !/^0/u.test(whole)
  return grouped ? whole + rest : `${whole}.${rest}`
}

/** 1|234|567 or, in the Indian habit, 12|34|567. */
function areGroups(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups
  const last = rest.at(-1)
  if (first.length < 1 || first.length > 3 || last?.length !== 3) return rest.length === 0
  return rest.every((group) => group.length === 3) || (first.length <= 2 && rest.slice(0, -1).every((group) => group.length === 2))
}
