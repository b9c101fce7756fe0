import type { Span } from '../types.ts'

/** "He got [25 years] in prison." → the text without the brackets and where the span stands; undefined where no span is marked. A bracket of the text itself is written "\\[". */
export function parseExample(marked: string): (Span & { readonly text: string }) | undefined {
  const start = marked.search(/(?<!\\)\[/u)
  const end = marked.search(/(?<!\\)\]/u)
  if (start < 0 || end < start) return undefined
  const clean = (text: string): string => text.replace(/\\([[\]])/gu, '$1')
  const before = clean(marked.slice(0, start))
  const quote = clean(marked.slice(start + 1, end))
  return { text: before + quote + clean(marked.slice(end + 1)), start: before.length, end: before.length + quote.length }
}
