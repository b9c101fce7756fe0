import { compare, type Decimal, shift } from './decimal.ts'
import { MAGNITUDE, powerOf } from './magnitude.ts'
import { type DecimalMark, DIGITS, isGrouped, parseNumber } from './number.ts'
import { parseSpelled } from './spelled.ts'

/** A number with the magnitude written after it. */
export interface Quantity {
  readonly value: Decimal
  /** The number as written, before the magnitude: "1.28". */
  readonly mantissa: Decimal
  /** Power of ten of the magnitude; absent where none is written. */
  readonly power?: number
  /** Written in groups of thousands: a number complete in itself. */
  readonly grouped: boolean
}

/** Source of an expression for digits with their magnitude: "1.28 million", "4.3bn", "1,234,567.89", and OCR's "1. 2 million". */
export const QUANTITY = String.raw`(?:\d{1,3}[.,]\s\d{1,3}(?=${MAGNITUDE})|${DIGITS})(?:${MAGNITUDE})?`

/** "1.28 million" → 1280000, "two hundred and fifty thousand" → 250000, "half a billion" → 500000000; no number → undefined. */
export function parseQuantity(text: string, mark?: DecimalMark): Quantity | undefined {
  const match = /^(?<digits>[\d½¼¾](?:[\d.,' ½¼¾]{0,60}[\d½¼¾])?)[\s-]{0,4}(?<magnitude>\D*)$/u.exec(
    text.replace(/^(\d{1,3}[.,])\s(\d)/u, '$1$2'),
  )
  if (!match?.groups) {
    const value = parseSpelled(text)
    const power = powerOf(/\p{L}{1,20}$/u.exec(text)?.[0] ?? '')
    if (value === undefined) return undefined
    return power === undefined
      ? { value, mantissa: value, grouped: false }
      : { value, mantissa: shift(value, -power), power, grouped: false }
  }
  const { digits = '', magnitude = '' } = match.groups
  const mantissa = parseNumber(digits, mark)
  if (mantissa === undefined) return undefined
  if (magnitude === '') return { value: mantissa, mantissa, grouped: isGrouped(digits) }
  const power = powerOf(magnitude, mark)
  return power === undefined ? undefined : { value: shift(mantissa, power), mantissa, power, grouped: isGrouped(digits) }
}

/**
 * Both ends of a range, the first taking the magnitude of the second where it has none and can: "$2 to $3 million" → 2000000, 3000000;
 * "$500,000 to $1 million" keeps its 500000. Undefined where the ends do not ascend: two sums, not a range.
 */
export function toRange(low: Quantity, high: Quantity): { readonly min: Decimal; readonly max: Decimal } | undefined {
  const inherits = low.power === undefined && high.power !== undefined && !low.grouped && compare(low.mantissa, high.mantissa) < 0
  const min = inherits ? shift(low.mantissa, high.power) : low.value
  return compare(min, high.value) < 0 ? { min, max: high.value } : undefined
}
