/** What a cell of any table can hold. */
export type Cell = string | number | null

/** RFC 4180, except that what is missing is an empty field and an empty text is `""`: [null, 'a,b', ''] → `,"a,b",""`. */
export function toCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(toField).join(',')}\r\n`
}

function toField(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return cell === '' || /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
