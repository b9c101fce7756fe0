/** Offsets of a text in both countings: UTF-16 units, as JavaScript has them, and code points, as SQLite's `substr` has them. */
export interface Offsets {
  toCodePoints(utf16: number): number
  toUtf16(codePoints: number): number
}

/** One pass over the text; each question is then a binary search among its astral characters. */
export function offsetsOf(text: string): Offsets {
  /** Where the second half of each surrogate pair stands. */
  const seconds: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isHigh(text.charCodeAt(i)) || !isLow(text.charCodeAt(i + 1))) continue
    i++
    seconds.push(i)
  }
  return {
    toCodePoints: (utf16) => utf16 - countBelow(seconds.length, (n) => (seconds[n] ?? 0) < utf16),
    // The n-th pair begins at code point seconds[n] - 1 - n, so that all pairs before a code point add one unit each.
    toUtf16: (codePoints) => codePoints + countBelow(seconds.length, (n) => (seconds[n] ?? 0) - 1 - n < codePoints),
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000

/** How many of 0 … length-1 hold, where those that hold come first. */
function countBelow(length: number, holds: (n: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
