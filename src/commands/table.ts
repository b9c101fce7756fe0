import { toPlain } from './plain.ts'

export interface Column {
  readonly title: string
  /** Characters at most; longer cells are wrapped at words. */
  readonly width: number
  readonly align?: 'right'
}

/** Rows as an aligned table, cells wrapped within their columns. Control characters of the cells do not reach the terminal. */
export function toTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map(({ width }, index) => wrap(toPlain(row[index] ?? ''), width)))
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...cells.map((row) => Math.max(0, ...(row[index] ?? []).map((line) => line.length)))),
  )
  const line = (parts: readonly string[]): string =>
    parts
      .map((part, index) => (columns[index]?.align === 'right' ? part.padStart(widths[index] ?? 0) : part.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd()
  const body = cells.flatMap((row) => {
    const height = Math.max(...row.map((lines) => lines.length))
    return Array.from({ length: height }, (_, at) => line(row.map((lines) => lines[at] ?? '')))
  })
  return [line(columns.map(({ title }) => title)), line(widths.map((width) => '─'.repeat(width))), ...body].join('\n')
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
    while (current.length > width) {
      lines.push(current.slice(0, width))
      current = current.slice(width)
    }
  }
  return [...lines, current]
}
