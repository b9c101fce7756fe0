import stringWidth from 'string-width'
import { toPlain } from './plain.ts'

export interface Column {
  readonly title: string
  /** Columns of the terminal at most; longer cells are wrapped at words. */
  readonly width: number
  readonly align?: 'right'
}

/** Rows as an aligned table, cells wrapped within their columns. Control characters of the cells do not reach the terminal. */
export function toTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map(({ title }) => toPlain(title))
  const cells = rows.map((row) => columns.map(({ width }, index) => wrap(toPlain(row[index] ?? ''), width)))
  const widths = titles.map((title, index) =>
    cells.reduce((widest, row) => (row[index] ?? []).reduce((most, line) => Math.max(most, widthOf(line)), widest), widthOf(title)),
  )
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, index) => {
        const room = ' '.repeat((widths[index] ?? 0) - widthOf(part))
        return columns[index]?.align === 'right' ? `${room}${part}` : `${part}${room}`
      })
      .join('  ')
      .trimEnd()
  const body = cells.flatMap((row) => {
    const height = Math.max(...row.map((lines) => lines.length))
    return Array.from({ length: height }, (_, at) => line(row.map((lines) => lines[at] ?? '')))
  })
  return [line(titles), line(widths.map((width) => '─'.repeat(width))), ...body].join('\n')
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    if (current !== '' && widthOf(current) + 1 + widthOf(word) <= width) {
      current = `${current} ${word}`
      continue
    }
    if (current !== '') lines.push(current)
    const pieces = widthOf(word) <= width ? [word] : cut(word, width)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
  }
  return [...lines, current]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A word without spaces in pieces that fit, of one character at least. */
function cut(word: string, width: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  const widths = new Map<string, number>()
  for (const { segment } of graphemes.segment(word)) {
    const taken = widths.get(segment) ?? widthOf(segment)
    widths.set(segment, taken)
    if (used + taken > width && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += segment
    used += taken
  }
  return [...pieces, piece]
}

/** Columns on a terminal: "監管" takes four. */
function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/u.test(text) ? text.length : stringWidth(text)
}
