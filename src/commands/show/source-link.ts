import type { Span } from '../../types.ts'

/** Longer quotes are named by their first and last words. */
const LONGEST = 80
const WORDS = 4

/** The address of the page, such that a browser goes to the words and shows them: "https://news.example/1#:~:text=fined%20%244.5%20million". */
export function sourceLink(url: string, quote: string): string {
  const words = quote.split(/\s+/u).filter((word) => word !== '')
  if (words.length === 0 || !/^https?:/iu.test(url)) return url
  const isLong = quote.length > LONGEST && words.length > 2 * WORDS
  const parts = isLong ? [words.slice(0, WORDS), words.slice(-WORDS)] : [words]
  const directive = parts.map((part) => encode(part.join(' '))).join(',')
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`
}

/** A hyphen means something of its own there. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
}

const AROUND = 60

/** The words around a quote, up to the ends of its line, cut at spaces. */
export function contextOf(text: string, { start, end }: Span): { readonly before: string; readonly after: string } {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1
  const lineEnd = text.indexOf('\n', end)
  const from = Math.max(start > 0 ? lineStart : 0, start - AROUND)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND)
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  return {
    before: from > lineStart ? `…${before.slice(before.indexOf(' ') + 1)}` : before,
    after: to < (lineEnd < 0 ? text.length : lineEnd) ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…` : after,
  }
}
