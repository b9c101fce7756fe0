import type { Span } from '../../types.ts'

/** A span of UTF-16 units as the database counts it, in code points. */
export function inCodePoints(text: string, { start, end }: Span): { readonly startChar: number; readonly endChar: number } {
  const before = codePoints(text.slice(0, start))
  return { startChar: before, endChar: before + codePoints(text.slice(start, end)) }
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
