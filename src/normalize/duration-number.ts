const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...['a', 'an', 'another'].map((word) => [word, 1] as const),
  ['fourty', 40],
  ['ninty', 90],
])

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
])

const SMALL = `(?:${ONES.slice(1).join('|')})`
const TEEN_OR_TENS = String.raw`(?:(?:${TENS.join('|')}|fourty|ninty)(?:(?:\s|-|\sand\s)(?:${ONES.slice(1, 10).join('|')})(?![\p{L}]))?|${SMALL})`
const SPELLED = String.raw`(?:(?:(?:a|${SMALL})[\s-])?hundred(?:[\s-](?:and[\s-])?${TEEN_OR_TENS})?|${TEEN_OR_TENS}|another)`
const FRACTION = String.raw`(?:[½¼¾⅓⅔]|\d/\d|(?:(?:an?|one|two|three)[\s-])?(?:half|thirds?|quarters?)(?:\s(?:an?|of))?)`
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,5}(?:\.\d{1,3})?)`
const WHOLE = String.raw`(?:${DIGITS}|${SPELLED})(?:\s?[½¼¾⅓⅔]|[\s-](?:and[\s-])?${FRACTION})?`

/**
 * Source of an expression (flags `iu`) for a count of years, months, days: "18", "1,095", "2.5", "8⅓", "1-1/3", "twenty-five", "one hundred and
 * eighty", "two and a half", "half a", the article of "a year", and a number said twice as lawyers do ("ten (10)"). The caller guards both ends.
 */
export const COUNT = String.raw`(?:${WHOLE}(?:\s\((?:${DIGITS}|${SPELLED})\))?|${FRACTION}|an?)`

/** Reads what COUNT matched: "two and a half" → 2.5, "ten (10)" → 10. Undefined where the two numbers of a double differ. */
export function parseCount(text: string): number | undefined {
  const double = /^(.+?)\s?\(([^()]+)\)$/su.exec(text)
  if (!double) return parseSingle(text)
  const [first, second] = [parseSingle(double[1] ?? ''), parseSingle(double[2] ?? '')]
  return first === second ? first : undefined
}

function parseSingle(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/[\s-]+/gu, ' ')
    .trim()
  const fraction = /(?:^|\s|(?<=\d))(?:([½¼¾⅓⅔])|(\d)\/(\d)|(?:(an?|one|two|three)\s)?(half|third|quarter)s?)(?:\s(?:an?|of))?$/u.exec(
    plain,
  )
  if (!fraction) return readWhole(plain)
  const [, sign, over, under, times, name] = fraction
  const part = sign || name ? (FRACTIONS.get(sign ?? name ?? '') ?? 0) * (VALUES.get(times ?? 'one') ?? 1) : Number(over) / Number(under)
  const before = plain
    .slice(0, fraction.index)
    .replace(/\s?\band$/u, '')
    .trim()
  const whole = before === '' ? 0 : readWhole(before)
  return whole === undefined || !Number.isFinite(part) ? undefined : whole + part
}

function readWhole(plain: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/u.test(plain)) return Number(plain)
  let sum = 0
  for (const word of plain.split(' ')) {
    const value = VALUES.get(word)
    if (word === 'hundred') sum = (sum || 1) * 100
    else if (value !== undefined) sum += value
    else if (word !== 'and') return undefined
  }
  return sum
}
