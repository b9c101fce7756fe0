import type { Cell } from './csv.ts'
import type { ExportColumn } from './tables.ts'

/** One object, every column named: flags are true or false, what is missing is null, exact decimals stay text. */
export function toJsonLine(columns: readonly ExportColumn[], cells: readonly Cell[]): string {
  const object = columns.map(({ name, type }, n) => {
    const cell = cells[n] ?? null
    return [name, type === 'flag' && cell !== null ? cell === 1 : cell]
  })
  return `${JSON.stringify(Object.fromEntries(object))}\n`
}
