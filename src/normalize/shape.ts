/** Says of a word in a text whether it may be one of some words, in any case. */
export type Shapes = (text: string, start: number, end: number) => boolean

const SIZE = 1 << 16
const UNKNOWN = SIZE
const DOT = 46

/**
 * Compiles a set of words, in small letters, into a table of their shapes: the first three letters, the last, and the length. A word of another
 * shape is none of them, which is known without cutting it out of the text. Abbreviations with dots and words that are not ASCII always may be one.
 */
export function compileShapes(words: readonly string[]): Shapes {
  const known = new Uint8Array(SIZE + 1)
  known[UNKNOWN] = 1
  for (const word of words) known[shapeOf(word, 0, word.length)] = 1
  return (text, start, end) => known[shapeOf(text, start, end)] === 1 || (end === start + 1 && text.charCodeAt(end) === DOT)
}

/** Letters are the same in both cases by their last five bits. */
function shapeOf(text: string, start: number, end: number): number {
  const length = end - start
  const first = text.charCodeAt(start)
  const second = length > 1 ? text.charCodeAt(start + 1) : 0
  const third = length > 2 ? text.charCodeAt(start + 2) : 0
  const last = text.charCodeAt(end - 1)
  if ((first | second | third | last) >= 128) return UNKNOWN
  return ((((first & 31) * 37 + (second & 31)) * 37 + (third & 31)) * 37 + (last & 31) + length * 7919) & (SIZE - 1)
}
