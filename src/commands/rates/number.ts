/**
 * A price as an exact decimal: "1,234.50" → "1234.50", "0,5" → "0.5", "1e-5" → "0.00001". Undefined where it could be two numbers, as "1,234" could,
 * or is none, or not above zero.
 */
export function readPrice(text: string): string | undefined {
  const plain = toPlainDecimal(text.trim())
  if (plain === undefined) return undefined
  const decimal = plain.replace(/^0+(?=\d)/u, '')
  return /[1-9]/u.test(decimal) && decimal.length <= LONGEST ? decimal : undefined
}

const LONGEST = 60

function toPlainDecimal(text: string): string | undefined {
  if (/^\d+(?:\.\d+)?$/u.test(text)) return text
  const exponent = /^(?<whole>\d+)(?:\.(?<part>\d+))?[eE](?<power>[+-]?\d{1,2})$/u.exec(text)?.groups
  if (exponent) return shift(exponent.whole ?? '', exponent.part ?? '', Number(exponent.power))
  // Groups that a decimal mark of the other sort ends, or of which there are two, are groups.
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/u.test(text) || /^\d{1,3}(?:,\d{3}){2,}$/u.test(text)) return text.replaceAll(',', '')
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/u.test(text) || /^\d{1,3}(?:\.\d{3}){2,}$/u.test(text)) return text.replaceAll('.', '').replace(',', '.')
  // A single comma that cannot be followed by a group is a decimal mark.
  if (/^(?:\d+,(?:\d{1,2}|\d{4,})|\d{4,},\d{3}|0,\d+)$/u.test(text)) return text.replace(',', '.')
  return undefined
}

function shift(whole: string, part: string, power: number): string {
  const digits = whole + part
  const point = whole.length + power
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`
  return point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`
}
