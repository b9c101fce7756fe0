import { describe, expect, test } from 'vitest'
import { powerOf } from '../../src/normalize/magnitude.ts'
import { parseQuantity, QUANTITY, type Quantity, toRange } from '../../src/normalize/quantity.ts'
import { parseSpelled, SPELLED } from '../../src/normalize/spelled.ts'

describe('magnitudes', () => {
  test.each([
    ['million', 6],
    ['Millions', 6],
    ['mn', 6],
    ['MM', 6],
    ['k', 3],
    ['bn', 9],
    ['Milliarden', 9],
    ['mil millones', 9],
    ['lakh', 5],
    ['crore', 7],
    ['lakh crore', 12],
    ['T', 12],
  ])('%s', (form, power) => expect(powerOf(form)).toBe(power))
  test('is undefined for other words', () => expect(powerOf('people')).toBeUndefined())
})

describe('numbers in words', () => {
  test.each([
    ['five', '5'],
    ['twenty-five thousand', '25000'],
    ['two hundred and fifty million', '250000000'],
    ['one hundred thousand', '100000'],
    ['two million five hundred thousand', '2500000'],
    ['seven hundred seventy-five', '775'],
    ['half a billion', '500000000'],
    ['a half billion', '500000000'],
    ['half million', '500000'],
    ['a quarter of a million', '250000'],
    ['quarter million', '250000'],
    ['three-quarters of a billion', '750000000'],
    ['three quarters billion', '750000000'],
    ['one and a half million', '1500000'],
    ['two and three-quarters million', '2750000'],
    ['a million and a half', '1500000'],
    ['a million', '1000000'],
    ['a hundred thousand', '100000'],
    ['three point two five million', '3250000'],
    ['five lakh', '500000'],
    ['four crore', '40000000'],
    ['two thousand million', '2000000000'],
  ])('%s', (words, value) => {
    expect(parseSpelled(words)).toBe(value)
    expect(words).toMatch(new RegExp(`^${SPELLED}$`, 'iu'))
  })
  test.each(['five two', 'twenty fifteen', 'thousand million thousand', 'a third of a million', 'people'])('%s is no number', (words) =>
    expect(parseSpelled(words)).toBeUndefined(),
  )
})

describe('quantities', () => {
  test.each([
    ['1.28 million', '1280000'],
    ['4.3bn', '4300000000'],
    ['777K', '777000'],
    ['1,234.5 million', '1234500000'],
    ['18.82 crore', '188200000'],
    ['5-million', '5000000'],
    ['1. 2 million', '1200000'],
    ['2½ million', '2500000'],
    ['35.2 Billion', '35200000000'],
    ['5\nmillion', '5000000'],
    ['2,255,000', '2255000'],
    ['half a billion', '500000000'],
  ])('%s', (text, value) => expect(parseQuantity(text)?.value).toBe(value))

  test('the expression stops before what is no magnitude', () => {
    const first = (text: string): string | undefined => new RegExp(QUANTITY, 'u').exec(text)?.[0]
    expect(['5 bananas', '5Mbps', '5 MBA', '5 million', '5m', '5 M.'].map(first)).toEqual(['5', '5', '5', '5 million', '5m', '5 M'])
  })
})

describe('ranges', () => {
  const read = (text: string): Quantity => parseQuantity(text) as Quantity
  test.each([
    ['2', '3 million', '2000000', '3000000'],
    ['500,000', '1 million', '500000', '1000000'],
    ['300,000', '15 million', '300000', '15000000'],
    ['3M', '135M', '3000000', '135000000'],
    ['two', 'three million', '2000000', '3000000'],
    ['4', '5', '4', '5'],
  ])('%s to %s', (low, high, min, max) => expect(toRange(read(low), read(high))).toEqual({ min, max }))
  test.each([
    ['9', '8'],
    ['5 million', '5 million'],
    ['500', '1'],
  ])('%s and %s are two numbers', (low, high) => expect(toRange(read(low), read(high))).toBeUndefined())
})
