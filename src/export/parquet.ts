import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Line } from '../../schema/codebook-line.ts'
import type { Cell } from './csv.ts'
import type { Output } from './output.ts'
import type { Sink } from './sink.ts'
import type { ExportColumn, ExportTable } from './tables.ts'

/** Rows and characters of a row group: what is held in memory before it is written. */
const MOST_ROWS = 50_000
const MOST_LENGTH = 8 * 1024 * 1024

const STRING = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const

const TYPES: Readonly<Record<Line['type'], Omit<SchemaElement, 'name'>>> = {
  id: STRING,
  text: STRING,
  category: STRING,
  // A month or a year is no day, and more digits than a double has are no number: both stay text.
  date: STRING,
  decimal: STRING,
  // Without the logical type readers take it for a time of no zone.
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  integer: { type: 'INT64' },
  real: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
}

type Value = string | number | bigint | boolean | Date | undefined

/** Writes typed columns, row group by row group. */
export function parquetSink(output: Output, { columns }: ExportTable): Sink {
  const bytes = new ByteWriter()
  const flush = (): void => {
    output.write(bytes.getBytes())
    bytes.index = 0
  }
  const schema: SchemaElement[] = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] })),
  ]
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'crypto-docket' })
  let values: Value[][] = columns.map(() => [])
  let rows = 0
  let length = 0

  const writeGroup = (): void => {
    if (rows === 0) return
    const columnData = columns.map(({ name }, n) => ({ name, data: values[n] ?? [] }))
    void writer.write({ columnData, rowGroupSize: rows })
    flush()
    values = columns.map(() => [])
    rows = 0
    length = 0
  }
  return {
    row: (cells) => {
      for (const [n, column] of columns.entries()) {
        const cell = cells[n] ?? null
        values[n]?.push(toValue(cell, column))
        length += typeof cell === 'string' ? cell.length : 8
      }
      rows++
      if (rows === MOST_ROWS || length > MOST_LENGTH) writeGroup()
    },
    close: () => {
      writeGroup()
      void writer.finish()
      flush()
      return [output.close()]
    },
  }
}

function toValue(cell: Cell, { name, type }: ExportColumn): Value {
  if (cell === null) return undefined
  if (type === 'integer') return BigInt(cell)
  if (type === 'flag') return cell === 1
  if (type === 'real') return Number(cell)
  if (type !== 'instant') return String(cell)
  const instant = new Date(cell)
  if (Number.isNaN(instant.getTime())) throw new Error(`${name}: "${cell}" is no instant; docket check tells where it stands`)
  return instant
}
