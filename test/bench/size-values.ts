import type { AmountMention, SentenceMention } from '../../src/types.ts'
import { between, pick, type Random } from './size-random.ts'

/** Each digit but the nought for another one: sums that are equal stay equal. */
export type Cipher = (digits: string) => string

export function cipherOf(random: Random): Cipher {
  const shift = between(random, 0, 8)
  const turned = (digit: string): string => String(((Number(digit) - 1 + shift) % 9) + 1)
  return (digits) => digits.replace(/[1-9]/gu, turned)
}

/** "$47.5 million" → "$81.9 million" and 81900000; undefined where the quote does not spell its value in digits. */
export function turnAmount({ quote, value }: AmountMention, cipher: Cipher): Pick<AmountMention, 'quote' | 'value'> | undefined {
  const bounds = [value.min, value.max].filter((bound) => bound !== undefined)
  const [digits, ...others] = quote.match(/\d[\d.,]*/gu) ?? []
  if (digits === undefined || others.length > 0 || bounds.length === 0) return undefined
  if (bounds.some((bound) => significant(bound) !== significant(digits))) return undefined
  return {
    quote: quote.replace(digits, cipher),
    value: {
      ...value,
      ...(value.min !== undefined && { min: cipher(value.min) }),
      ...(value.max !== undefined && { max: cipher(value.max) }),
    },
  }
}

const significant = (number: string): string => number.replace(/[.,]/gu, '').replace(/^0+|0+$/gu, '')

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const TERM = new RegExp(`^(?<count>\\d{1,3}|${NUMBERS.join('|')})(?<rest>[ -](?<unit>year|month)s?)$`, 'iu')

/** "seven years" → "four years" and 48 months; undefined where the quote is no such simple term. */
export function turnSentence({ quote, value }: SentenceMention, random: Random): Pick<SentenceMention, 'quote' | 'value'> | undefined {
  const { count = '', rest = '', unit = '' } = TERM.exec(quote)?.groups ?? {}
  if (count === '') return undefined
  const isYears = unit.toLowerCase() === 'year'
  const number = /^\d/u.test(count) ? between(random, isYears ? 2 : 6, isYears ? 30 : 96) : NUMBERS.indexOf(pick(random, NUMBERS)) + 2
  const months = isYears ? number * 12 : number
  return {
    quote: `${/^\d/u.test(count) ? number : NUMBERS[number - 2]}${rest}`,
    value: {
      ...value,
      ...(value.minMonths !== undefined && { minMonths: months }),
      ...(value.maxMonths !== undefined && { maxMonths: months }),
    },
  }
}

const FIRST = [
  'Bar',
  'Kel',
  'Vor',
  'Tam',
  'Ros',
  'Hal',
  'Ned',
  'Gri',
  'Sol',
  'Mar',
  'Lin',
  'Dov',
  'Cas',
  'Wen',
  'Pol',
  'Fen',
  'Ard',
  'Jor',
  'Tes',
  'Ulm',
]
const MIDDLE = ['a', 'e', 'i', 'o', 'u', 'ando', 'eri', 'ino', 'olu', 'ura', 'amb', 'end', 'ist', 'ort', 'ulk']
const LAST = [
  'ner',
  'vik',
  'ling',
  'sen',
  'mont',
  'rad',
  'tek',
  'lova',
  'dahl',
  'quist',
  'ford',
  'mere',
  'sky',
  'tano',
  'beck',
  'worth',
  'gard',
  'zio',
  'man',
  'stad',
]

/** A name of nobody: "Kelandovik". Twenty thousand first parts and as many second ones as letters. */
export function coinName(random: Random): string {
  return `${pick(random, FIRST)}${pick(random, MIDDLE)}${pick(random, ['', ...MIDDLE])}${pick(random, LAST)}`
}

/** A day, month or year so many days later, as exact as it was; anything else stays. */
export function shiftDay(date: string, days: number): string {
  const { year, month = '01', day = '01' } = /^(?<year>\d{4})(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?$/u.exec(date)?.groups ?? {}
  if (year === undefined) return date
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + days)).toISOString().slice(0, date.length)
}
