import type { Token } from './clause.ts'

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
}
const AFTER: ReadonlySet<string> = new Set(['later', 'after', 'afterwards'])
const DAY = 86_400_000

/**
 * The date that words at `at` count from the one told before: "two months later", "the following year", "that same month". Undefined where they
 * count nothing, or the date is too vague for it.
 */
export function countedFrom(known: string, tokens: readonly Token[], at: number): string | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((i) => tokens[i]?.key ?? '')
  if (first === 'same' || first === 'very') return isUnit(second) ? shift(known, second, 0) : undefined
  if (first === 'following' || first === 'next') return isUnit(second) ? shift(known, second, 1) : undefined
  const count = COUNTS[first ?? ''] ?? (/^\d{1,2}$/u.test(first ?? '') ? Number(first) : undefined)
  if (count === undefined || !isUnit(second)) return undefined
  // "a day after Doe's arrest" counts from the arrest, and does not date it.
  if (third === 'after' && tokens[at + 3] !== undefined && tokens[at + 3]?.kind !== 'mark') return undefined
  if (AFTER.has(third ?? '')) return shift(known, second, count)
  return third === 'earlier' || third === 'before' ? shift(known, second, -count) : undefined
}

type Unit = 'day' | 'week' | 'month' | 'year'

function isUnit(word: string | undefined): word is Unit | `${Unit}s` {
  return word !== undefined && /^(?:day|week|month|year)s?$/u.test(word)
}

function shift(known: string, word: Unit | `${Unit}s`, by: number): string | undefined {
  const [year = 0, month] = known.split('-').map(Number)
  switch (word.replace(/s$/u, '')) {
    case 'year':
      return String(year + by)
    case 'month':
      return month === undefined ? undefined : new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7)
    case 'week':
    case 'day':
      return known.length < 10
        ? undefined
        : new Date(Date.parse(known) + by * (word.startsWith('week') ? 7 : 1) * DAY).toISOString().slice(0, 10)
    default:
      return undefined
  }
}
