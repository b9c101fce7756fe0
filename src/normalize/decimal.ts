/**
 * An exact, non-negative decimal as text: no exponent, no leading zero before the point but a lone one, no trailing zero after it ("1280000",
 * "0.0022"). Arithmetic is done on integers: no float ever touches a sum of money.
 */
export type Decimal = string

interface Scaled {
  /** The digits without the point. */
  readonly units: bigint
  /** How many of them stand after the point. */
  readonly scale: number
}

/** "007.50" → "7.5"; anything but digits with at most one point → undefined. */
export function toDecimal(digits: string): Decimal | undefined {
  if (/^(?:0|[1-9]\d{0,60})$/u.test(digits)) return digits
  return /^\d{1,60}(?:\.\d{1,60})?$/u.test(digits) ? print(scan(digits)) : undefined
}

/** Moves the point to the right: shift("1.28", 6) → "1280000"; to the left with a negative number of places. */
export function shift(decimal: Decimal, places: number): Decimal {
  const { units, scale } = scan(decimal)
  const moved = scale - places
  return moved >= 0 ? print({ units, scale: moved }) : print({ units: units * 10n ** BigInt(-moved), scale: 0 })
}

/** multiply("2.5", "1000") → "2500". */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [scan(a), scan(b)]
  return print({ units: left.units * right.units, scale: left.scale + right.scale })
}

/** add("2", "0.5") → "2.5". */
export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = align(a, b)
  return print({ units: left + right, scale })
}

/** Negative where a < b, 0 where they are equal, positive where a > b. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = align(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

function scan(decimal: Decimal): Scaled {
  const point = decimal.indexOf('.')
  if (point < 0) return { units: BigInt(decimal), scale: 0 }
  return { units: BigInt(decimal.slice(0, point) + decimal.slice(point + 1)), scale: decimal.length - point - 1 }
}

function align(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const [left, right] = [scan(a), scan(b)]
  const scale = Math.max(left.scale, right.scale)
  return [left.units * 10n ** BigInt(scale - left.scale), right.units * 10n ** BigInt(scale - right.scale), scale]
}

function print({ units, scale }: Scaled): Decimal {
  const digits = units.toString().padStart(scale + 1, '0')
  if (scale === 0) return digits
  let end = digits.length
  while (end > digits.length - scale && digits[end - 1] === '0') end--
  const fraction = digits.slice(digits.length - scale, end)
  const whole = digits.slice(0, -scale)
  return fraction ? `${whole}.${fraction}` : whole
}

/** "2384500000" → 5. */
export function trailingZeros(digits: string): number {
  let at = digits.length
  while (at > 0 && digits[at - 1] === '0') at--
  return digits.length - at
}
