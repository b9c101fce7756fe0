/** Says of a word in a text whether it may be one of some words, in any case. */
export type Shapes = (text: string, start: number, end: number) => boolean

const SIZE = 1 << 16

/**
 * Compiles a set of words, in small letters, into a table of their shapes: first, second and last letter, and length. A word of another shape is
 * none of them, which is known without cutting it out of the text. Abbreviations with dots and words that are not ASCII always may be one.
 */
export function compileShapes(words: readonly string[]): Shapes {
  const known = new Uint8Array(SIZE)
  for (const word of words) known[shapeOf(word, 0, word.length)] = 1
  return (text, start, end) => {
    const shape = shapeOf(text, start, end)
    return known[shape] === 1 || shape === UNKNOWN || (end === start + 1 && text.charCodeAt(end) === DOT)
  }
}

const DOT = 46
const UNKNOWN = 0

/** Letters are the same in both cases by their last five bits. */
function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  const second = end > start + 1 ? text.charCodeAt(start + 1) : 0
  const last = text.charCodeAt(end - 1)
  if ((first | second | last) >= 128) return UNKNOWN
  return ((first & 31) ^ ((second & 31) << 5) ^ ((last & 31) << 10) ^ ((end - start) << 12)) & (SIZE - 1)
}
