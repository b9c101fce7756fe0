import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, multiply, shift, toDecimal } from '../../src/normalize/decimal.ts'

describe('decimals', () => {
  test.each([
    ['007.50', '7.5'],
    ['0', '0'],
    ['0.00', '0'],
    ['0.0022', '0.0022'],
    ['123456789012345678901234567890.1', '123456789012345678901234567890.1'],
  ])('reads %s', (text, decimal) => expect(toDecimal(text)).toBe(decimal))

  test.each(['', '1.', '.5', '-1', '1e6', '1.2.3', 'x'])('refuses %j', (text) => expect(toDecimal(text)).toBeUndefined())

  test.each([
    ['1.28', 6, '1280000'],
    ['0.1', 1, '1'],
    ['5', -2, '0.05'],
    ['1250', -2, '12.5'],
    ['3', 0, '3'],
  ])('shifts %s by %i', (decimal, places, moved) => expect(shift(decimal, places)).toBe(moved))

  test('adds and multiplies what floats get wrong', () => {
    expect(add('0.1', '0.2')).toBe('0.3')
    expect(multiply('1.1', '1.1')).toBe('1.21')
    expect(multiply('0.25', '1000000')).toBe('250000')
  })

  test('compares by value, not by text', () => {
    expect(compare('9', '10')).toBeLessThan(0)
    expect(compare('1.50', '1.5')).toBe(0)
    expect(compare('2', '1.999')).toBeGreaterThan(0)
  })

  test('agrees with integer arithmetic on any hundredths', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 30n })
    const money = (value: bigint): string => shift(value.toString(), -2)
    fc.assert(fc.property(cents, cents, (a, b) => add(money(a), money(b)) === money(a + b)))
    fc.assert(fc.property(cents, cents, (a, b) => Math.sign(compare(money(a), money(b))) === (a < b ? -1 : a > b ? 1 : 0)))
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 20 }), (a, places) => shift(shift(a.toString(), places), -places) === a.toString()),
    )
  })
})
