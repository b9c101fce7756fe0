import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIGITS, decimalMarkOf, isGrouped, parseNumber } from '../../src/normalize/number.ts'

describe('numbers in digits', () => {
  test.each([
    ['1,234,567.89', '1234567.89'],
    ['1.234.567,89', '1234567.89'],
    ['1 234 567', '1234567'],
    ['1 234 567,89', '1234567.89'],
    ["1'234'567.50", '1234567.5'],
    ['12,34,567', '1234567'],
    ['1,00,00,000', '10000000'],
    ['16,6', '16.6'],
    ['1,234', '1234'],
    ['0,500', '0.5'],
    ['1.234', '1.234'],
    ['3.5505', '3.5505'],
    ['2½', '2.5'],
    ['¾', '0.75'],
    ['41,226,805,310.94', '41226805310.94'],
  ])('reads %s', (text, value) => expect(parseNumber(text)).toBe(value))

  test.each([
    ['1.234', '1234'],
    ['1,234', '1.234'],
    ['1.5', '1.5'],
    ['0.523', '0.523'],
  ])('reads %s with a decimal comma', (text, value) => expect(parseNumber(text, 'comma')).toBe(value))

  test.each(['1,2,3', '1,234,56', '12,345.678.90', '1.234,567,8', '1 2 345', ''])('refuses %j', (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  )

  test('knows the decimal mark of a language', () => {
    expect([undefined, 'en', 'en-GB', 'de-AT', 'pt-BR', 'ja'].map(decimalMarkOf)).toEqual([
      'point',
      'point',
      'point',
      'comma',
      'comma',
      'point',
    ])
  })

  test('tells numbers in groups from plain ones', () => {
    expect(['500,000', '1 234', '1,23,456', '500', '2.5', '12345'].map(isGrouped)).toEqual([true, true, true, false, false, false])
  })

  test('reads any number back from every habit of grouping', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String)
    const cents = fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'))
    const group = (digits: string, separator: string): string => digits.replace(/\B(?=(?:\d{3})+$)/gu, separator)
    fc.assert(
      fc.property(whole, cents, (digits, part) => {
        const exact = `${digits}.${part}`.replace(/0$/u, '')
        const point = [group(digits, ','), group(digits, ' '), group(digits, "'")].map((text) => parseNumber(`${text}.${part}`))
        const comma = [group(digits, '.'), group(digits, ' ')].map((text) => parseNumber(`${text},${part}`))
        expect([...point, ...comma]).toEqual(Array(5).fill(exact))
      }),
    )
  })

  test('the expression takes each habit whole', () => {
    const whole = new RegExp(`^${DIGITS}$`, 'u')
    for (const text of ['1,234,567.89', '1.234.567,89', '1 234 567', '12,34,567', "1'234'567", '2½', '0.0022', '5'])
      expect(text).toMatch(whole)
  })
})
