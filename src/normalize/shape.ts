/** The shapes of some words (see `shapeOf`): 1 where one of them has it. */
export type Shapes = Uint8Array

const SIZE = 1 << 16
const UNKNOWN = SIZE
const DOT = 46

/**
 * Compiles a set of words, in small letters, into a table of their shapes. A word of another shape is none of them, in whatever case, which is
 * known without cutting it out of the text.
 */
export function compileShapes(words: readonly string[]): Shapes {
  const known = new Uint8Array(SIZE + 1)
  known[UNKNOWN] = 1
  for (const word of words) known[shapeOf(word, 0, word.length)] = 1
  return known
}

/**
 * The shape of a word in a text: its first three letters, its last, and its length, as a number. Letters are the same in both cases, by their last
 * five bits. Words that are not ASCII, and letters with a dot behind them, which may begin an abbreviation, have the shape that any word may have.
 */
export function shapeOf(text: string, start: number, end: number): number {
  const length = end - start
  if (length === 1 && text.charCodeAt(end) === DOT) return UNKNOWN
  const first = text.charCodeAt(start)
  const second = length > 1 ? text.charCodeAt(start + 1) : 0
  const third = length > 2 ? text.charCodeAt(start + 2) : 0
  const last = text.charCodeAt(end - 1)
  if ((first | second | third | last) >= 128) return UNKNOWN
  return ((((first & 31) * 37 + (second & 31)) * 37 + (third & 31)) * 37 + (last & 31) + length * 7919) & (SIZE - 1)
}
