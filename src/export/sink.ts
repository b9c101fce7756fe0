import type { Cell } from './csv.ts'
import { toCsvLine } from './csv.ts'
import { BYTE_ORDER_MARK, MOST_ROWS, toExcelCell } from './excel.ts'
import { toJsonLine } from './jsonl.ts'
import { type Output, openOutput, type WrittenFile } from './output.ts'
import { parquetSink } from './parquet.ts'
import type { ExportTable } from './tables.ts'

export const formats = ['csv', 'jsonl', 'parquet', 'excel'] as const
export type Format = (typeof formats)[number]

/** Takes the rows of one table in one format. */
export interface Sink {
  row(cells: readonly Cell[]): void
  /** The files written: one, but for Excel where a sheet cannot hold all rows. */
  close(): readonly WrittenFile[]
}

/** Opens the file of a table in a format, in the folder of that format. Its name is the table's: nothing that was read gives names to files. */
export function openSink(root: string, format: Format, table: ExportTable): Sink {
  switch (format) {
    case 'csv':
      return csvSink(openOutput(root, `csv/${table.name}.csv`), table)
    case 'jsonl':
      return jsonlSink(openOutput(root, `jsonl/${table.name}.jsonl`), table)
    case 'parquet':
      return parquetSink(openOutput(root, `parquet/${table.name}.parquet`), table)
    case 'excel':
      return excelSink(root, table)
    default:
      throw format satisfies never
  }
}

function csvSink(output: Output, { columns }: ExportTable): Sink {
  output.write(toCsvLine(columns.map(({ name }) => name)))
  return { row: (cells) => output.write(toCsvLine(cells)), close: () => [output.close()] }
}

function jsonlSink(output: Output, { columns }: ExportTable): Sink {
  return { row: (cells) => output.write(toJsonLine(columns, cells)), close: () => [output.close()] }
}

function excelSink(root: string, { name, columns }: ExportTable): Sink {
  const written: WrittenFile[] = []
  let rows = 0
  const open = (): Output => {
    const output = openOutput(root, `excel/${name}${written.length === 0 ? '' : `-${written.length + 1}`}.csv`)
    output.write(BYTE_ORDER_MARK + toCsvLine(columns.map((column) => column.name)))
    return output
  }
  let output = open()
  return {
    row: (cells) => {
      if (rows === MOST_ROWS) {
        written.push(output.close())
        output = open()
        rows = 0
      }
      rows++
      output.write(toCsvLine(cells.map((cell, n) => toExcelCell(cell, columns[n]?.type ?? 'text'))))
    },
    close: () => [...written, output.close()],
  }
}
