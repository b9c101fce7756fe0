import { describe, expect, test } from 'vitest'
import { findDurations, type Months, toMonths } from '../../src/normalize/duration.ts'
import { scoreDurations, toDurationCases } from '../conformance/durations.ts'

const exactly = (months: number): Months => ({ min: months, max: months, life: false })

/** A text that is a length of time and nothing else, in months. */
function monthsOf(text: string): Months | undefined {
  const [only, ...others] = findDurations(text)
  return only && others.length === 0 && only.start === 0 && only.end === text.length ? toMonths(only.duration) : undefined
}

describe('a length of time', () => {
  test.each<[string, Months]>([
    ['25 years', exactly(300)],
    ['150-month', exactly(150)],
    ['twenty-five years', exactly(300)],
    ['one hundred and twenty months', exactly(120)],
    ['12 years and six months', exactly(150)],
    ['2 years, 3 months', exactly(27)],
    ['24 months and 15 days', exactly(24.49)],
    ['a year and a day', exactly(12.03)],
    ['a year and a half', exactly(18)],
    ['18 ½ years', exactly(222)],
    ['two and a half years', exactly(30)],
    ['eight-and-a-half-year', exactly(102)],
    ['half a year', exactly(6)],
    ['ten (10) years', exactly(120)],
    ['two decades', exactly(240)],
    ['1,095 days', exactly(35.98)],
    ['30 days', exactly(0.99)],
    ['six weeks', exactly(1.38)],
    ['five more years', exactly(60)],
    ['2.5 to 3.5 years', { min: 30, max: 42, life: false }],
    ['51 to 63 months', { min: 51, max: 63, life: false }],
    ['three-to-nine-year', { min: 36, max: 108, life: false }],
    ['1-1/3 to 4 years', { min: 16, max: 48, life: false }],
    ['six months to a year', { min: 6, max: 12, life: false }],
    ['15 years to life', { min: 180, life: true }],
    ['45 years-to-life', { min: 540, life: true }],
    ['25-to-life', { min: 300, life: true }],
    ['84 years and four months to life', { min: 1012, life: true }],
    ['25 years and a maximum of life', { min: 300, life: true }],
    ['life', { life: true }],
    ['LIFE WITHOUT THE POSSIBILITY OF PAROLE', { life: true }],
    ['200 hours', { life: false }],
  ])('%s', (text, months) => expect(monthsOf(text)).toEqual(months))

  test.each(['', 'years', 'ten (12) years', '$5 years', 'half-life', 'five', 'the year', 'a years'])('reads nothing in "%s"', (text) =>
    expect(monthsOf(text)).toBeUndefined(),
  )
})

describe('findDurations', () => {
  const quotes = (text: string): string[] => findDurations(text).map(({ start, end }) => text.slice(start, end))
  test.each<[string, string[]]>([
    ['sentenced on May 16 to 20 years', ['20 years']],
    ['between five and seven years', ['five and seven years']],
    ['life plus 20 years to life and six months', ['life', '20 years to life', 'six months']],
    ['six months and three years', ['six months', 'three years']],
    ['cut from 10 years to six years', ['10 years', 'six years']],
    ['a 25\nyears term', ['25\nyears']],
  ])('%s', (text, expected) => expect(quotes(text)).toEqual(expected))

  test('says which lengths are adjectives', () => {
    expect(findDurations('a seven year term, seven years, one year, a lifetime ban').map(({ attributive }) => attributive)).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
  test('hours have no months but keep their number', () => {
    const [hours] = findDurations('240 hours')
    expect(hours?.duration.max).toEqual({ hour: 240 })
    expect(hours && toMonths(hours.duration)).toEqual({ life: false })
  })
})

describe('conformance cases', () => {
  const lines = [
    { id: 'd/0', text: 'for months', value: null, negative: true },
    { id: 'd/1', text: 'seven weeks', value: '(DurationData 7 Week)' },
    { id: 'd/2', text: '2 years and 3 months', value: '(DurationData 27 Month)' },
    { id: 'd/3', text: 'two minutes', value: '(DurationData 2 Minute)' },
    { id: 'd/4', text: 'in days', value: ') where examples =' },
    {
      id: 'r/0',
      text: 'away for two decades',
      spans: [{ start: 9, end: 20, text: 'two decades', value: { FutureResolution: { duration: '630720000' } } }],
    },
    { id: 'r/1', text: 'away for 3h', spans: [{ start: 9, end: 11, text: '3h', value: null }] },
    {
      id: 'r/2',
      text: 'away for three days',
      spans: [{ start: 9, end: 19, text: 'three days', value: { FutureResolution: { duration: '86400' } } }],
    },
  ]
  const { cases, excluded } = toDurationCases(lines.map((line) => JSON.stringify(line)).join('\n'))

  test('are left out by rule', () => {
    expect(cases.map(({ id }) => id)).toEqual(['d/0', 'd/1', 'd/2', 'r/0', 'r/2'])
    expect([...excluded.values()].reduce((sum, count) => sum + count)).toBe(3)
  })
  test('are scored on span and value', () => {
    expect(scoreDurations(cases)).toMatchObject({ right: 3, wrong: 1, missed: 1, f1: 0.75, failures: [expect.stringContaining('r/2')] })
  })
})
