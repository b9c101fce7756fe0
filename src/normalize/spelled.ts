import { add, type Decimal, multiply, shift } from './decimal.ts'

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** Numbers below a hundred by their one word. */
const small: ReadonlyMap<string, number> = new Map([
  ...units.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, index) => [word, 20 + 10 * index] as const),
  ['dozen', 12],
])

const large: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['lakh', 5],
  ['lakhs', 5],
  ['million', 6],
  ['crore', 7],
  ['crores', 7],
  ['billion', 9],
  ['trillion', 12],
])

const SMALL = [...small.keys()].filter((word) => word !== 'zero').sort((a, b) => b.length - a.length)
const NUMERAL = [...SMALL, 'hundred', ...large.keys()].join('|')
const LARGE = 'thousand|million|billion|trillion|lakhs?|crores?'

/** Source for "two hundred and fifty million", "twenty-five", "three point five million": at most ten words, the first one no magnitude. */
const COUNT = String.raw`(?:${SMALL.join('|')})(?:(?:\s{1,2}|-|\s{1,2}and\s{1,2}|\s{1,2}point\s{1,2})(?:${NUMERAL})\b){0,9}`
/** "a million", "one hundred thousand", "half a billion", "a quarter of a million", "three-quarters of a billion", "one and a half million". */
const PART = String.raw`(?:an?\s)?(?:half|quarter|third)(?:[-\s](?:of\s)?an?)?[-\s](?:hundred\s)?(?:${LARGE})|(?:three|two)[-\s](?:quarters|thirds)(?:\sof)?(?:\san?)?\s(?:${LARGE})`
const MIXED = String.raw`(?:${SMALL.join('|')})\sand\s(?:a\shalf|a\squarter|three[-\s]quarters)\s(?:${LARGE})|an?\s(?:${LARGE})\sand\sa\s(?:half|quarter)`
const ARTICLE = String.raw`an?\s(?:hundred(?:\sand\s(?:${SMALL.join('|')}))?\s)?(?:${LARGE})|an?\shundred`

/** Source of an expression for a number in English words. Case-insensitive expressions only; the caller guards both ends. */
export const SPELLED = `(?:${PART}|${MIXED}|${ARTICLE}|${COUNT})`

/** "two hundred and fifty million" → "250000000", "half a billion" → "500000000"; words that make no number → undefined. */
export function parseSpelled(text: string): Decimal | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== 'of')
  return parsePart(words) ?? parseMixed(words) ?? parseCount(words)
}

const parts: ReadonlyMap<string, Decimal> = new Map([
  ['half', '0.5'],
  ['quarter', '0.25'],
  ['quarters', '0.25'],
])

/** "(a) half (a) billion", "three quarters (of a) billion". Thirds have no exact decimal and stay unread. */
function parsePart(words: readonly string[]): Decimal | undefined {
  const bare = words.filter((word) => word !== 'a' && word !== 'an')
  const count = bare[1] === 'quarters' ? small.get(bare[0] ?? '') : 1
  const rest = bare[1] === 'quarters' ? bare.slice(1) : bare
  const part = parts.get(rest[0] ?? '')
  if (part === undefined || count === undefined) return undefined
  const whole = parseCount(['one', ...rest.slice(1)])
  return whole === undefined ? undefined : multiply(multiply(String(count), part), whole)
}

/** "one and a half million", "a million and a half". */
function parseMixed(words: readonly string[]): Decimal | undefined {
  const at = words.indexOf('and')
  const part = parts.get(words[at + 2] ?? '')
  if (at < 1 || part === undefined) return undefined
  const fraction = words[at + 1] === 'three' ? '0.75' : part
  const power = large.get(words.at(-1) ?? '') ?? large.get(words[at - 1] ?? '')
  const whole = large.has(words[at - 1] ?? '') ? '1' : parseCount(words.slice(0, at))
  return power === undefined || whole === undefined ? undefined : shift(add(whole, fraction), power)
}

function parseCount(words: readonly string[]): Decimal | undefined {
  const point = words.indexOf('point')
  if (point > 0) return parsePoint(words.slice(0, point), words.slice(point + 1))
  let total: Decimal = '0'
  let group = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const word of words) {
    const value = small.get(word)
    const power = large.get(word)
    if (word === 'and') continue
    else if (word === 'a' || word === 'an') group = 1
    else if (value !== undefined && fits(value, group)) group += value
    else if (word === 'hundred' && group < 100) group = (group || 1) * 100
    else if (power !== undefined && power < lowest) {
      total = add(total, shift(String(group || 1), power))
      group = 0
      lowest = power
    } else if (power !== undefined && lowest > 0 && power > lowest && group === 0) {
      // "a thousand million"
      total = shift(total, power)
      lowest = 0
    } else return undefined
  }
  return add(total, String(group))
}

/** "twenty" takes "five", not "fifteen"; a hundred takes both; nothing takes a second digit: "five two" is no number. */
function fits(value: number, group: number): boolean {
  const open = group % 100
  return open === 0 || (open >= 20 && open % 10 === 0 && value < 10)
}

/** "three point two five million". */
function parsePoint(whole: readonly string[], rest: readonly string[]): Decimal | undefined {
  const digits = rest.filter((word) => !large.has(word)).map((word) => small.get(word))
  const power = large.get(rest.at(-1) ?? '') ?? 0
  const before = parseCount(whole)
  if (before === undefined || digits.length === 0 || digits.some((digit) => digit === undefined || digit > 9)) return undefined
  return shift(add(before, `0.${digits.join('')}`), power)
}
