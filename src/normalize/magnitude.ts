import type { DecimalMark } from './number.ts'

/** A word or letter that multiplies the number before it by a power of ten. */
interface Magnitude {
  readonly power: number
  /** Whole words, with a small or capital initial, after a space or hyphen or right after the digits. */
  readonly words: readonly string[]
  /** Short forms as written (case counts), right after the digits. */
  readonly short?: readonly string[]
}

const magnitudes: readonly Magnitude[] = [
  { power: 3, words: ['thousand', 'thousands', 'tausend', 'mille', 'mila', 'tys', 'ribu'], short: ['k', 'K'] },
  { power: 5, words: ['lakh', 'lakhs', 'lac', 'lacs', 'hundred thousand'] },
  {
    power: 6,
    words:
      'million millions millionen mio mln mn millones millón milhões milhão milioni milione milionů miljoen miljoner milyon juta triệu'.split(
        ' ',
      ),
    short: ['m', 'M', 'mm', 'MM'],
  },
  { power: 7, words: ['crore', 'crores', 'cr', 'crs'] },
  { power: 8, words: ['hundred million'] },
  {
    power: 9,
    words:
      'billion billions bn bln milliard milliards milliarde milliarden mrd mld mlrd miliardi miliardo miljard miljarder bilhões bilhão milyar miliar tỷ'
        .split(' ')
        .concat('mil millones', 'bil'),
    short: ['b', 'B'],
  },
  {
    power: 12,
    words: ['trillion', 'trillions', 'tn', 'trn', 'triliun', 'trilhão', 'trilhões', 'lakh crore', 'lakh crores'],
    short: ['t', 'T'],
  },
  { power: 15, words: ['quadrillion', 'quadrillions'] },
]

const powers: ReadonlyMap<string, number> = new Map(
  magnitudes.flatMap(({ power, words, short = [] }) => [...words, ...short].map((form) => [form.toLowerCase(), power] as const)),
)

/** A thousand in Portuguese and Spanish, which write the decimal comma, and a million in the English of Kuala Lumpur and Singapore. */
const MIL = 'mil'

/** "million", "MM", "Mrd" → 6, 6, 9; "mil" by the decimal mark of the text; a word that is no magnitude → undefined. */
export function powerOf(form: string, mark: DecimalMark = 'point'): number | undefined {
  const word = form.toLowerCase().replace(/\s+/gu, ' ')
  return word === MIL ? (mark === 'comma' ? 3 : 6) : powers.get(word)
}

const longestFirst = (a: string, b: string): number => b.length - a.length
const anyInitial = (word: string): string =>
  word.replace(/^\p{L}/u, (letter) => `[${letter}${letter.toUpperCase()}]`).replaceAll(' ', String.raw`\s`)

const allWords = [...magnitudes.flatMap(({ words }) => words), MIL].sort(longestFirst)
const WORDS = allWords.map(anyInitial).join('|')
const CAPITALS = 'THOUSAND|MILLIONS?|BILLIONS?|TRILLION|MLN|BLN|MN|BN|TN|CRORES?|CRS?|LAKHS?|MIO|MRD'
const SHORT = magnitudes
  .flatMap(({ short = [] }) => short)
  .sort(longestFirst)
  .join('|')

/**
 * Source of an expression for a magnitude after digits, with the gap before it: words may follow a space, line break or hyphen, the letters
 * K, M and B a space too, the rest only the digits themselves. It cares for letter case and stands in case-sensitive expressions.
 */
export const MAGNITUDE = String.raw`(?:(?:\s{1,2}|-)?(?:${WORDS}|${CAPITALS}|MM|[KMB])|${SHORT})(?![\p{L}\p{N}])`
