/** Lines of a CSV file as cells, with their numbers. */

export interface CsvLine {
  /** Counts from 1, as editors do. */
  readonly number: number
  readonly cells: readonly string[]
}

const SEPARATORS = [',', ';', '\t'] as const

/** Blank lines are left out. The separator is the one that most of the first lines have; a quoted cell may hold it, but no line break. */
export function readCsv(text: string): readonly CsvLine[] {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, index) => ({ number: index + 1, line }))
    .filter(({ line }) => line.trim() !== '')
  const separator = findSeparator(lines.slice(0, 10).map(({ line }) => line))
  return lines.map(({ number, line }) => ({ number, cells: toCells(line, separator) }))
}

function findSeparator(lines: readonly string[]): string {
  const counts = SEPARATORS.map((separator) => ({
    separator,
    cells: lines.reduce((sum, line) => sum + toCells(line, separator).length, 0),
  }))
  return counts.toSorted((a, b) => b.cells - a.cells)[0]?.separator ?? ','
}

/** `a,"b, ""c""",` → a · b, "c" · nothing. */
function toCells(line: string, separator: string): readonly string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    if (/^\s*"/u.test(line.slice(at, at + 8))) {
      const open = line.indexOf('"', at)
      const close = closingQuote(line, open)
      cells.push(
        line
          .slice(open + 1, close)
          .replaceAll('""', '"')
          .trim(),
      )
      const next = line.indexOf(separator, close)
      at = next === -1 ? line.length + 1 : next + separator.length
      continue
    }
    const next = line.indexOf(separator, at)
    const end = next === -1 ? line.length : next
    cells.push(line.slice(at, end).trim())
    at = end + separator.length
  }
  return cells
}

/** The end of the line, where nothing closes it. */
function closingQuote(line: string, open: number): number {
  for (let at = open + 1; at < line.length; at++) {
    if (line[at] !== '"') continue
    if (line[at + 1] !== '"') return at
    at++
  }
  return line.length
}
