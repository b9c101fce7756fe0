/**
 * The column vocabulary of SQLite: all that a table definition may ask for. A second dialect is a second vocabulary with the same
 * names, not a second copy of the tables.
 */
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { foreignKey, index, integer, primaryKey, real, sql, sqliteTable, text, uniqueIndex } from './drizzle.ts'

export const sqlite = {
  table: sqliteTable,
  text: (name: string) => text(name),
  /** Text from a closed list. */
  oneOf: <const T extends readonly [string, ...string[]]>(name: string, values: T) => text(name, { enum: values }),
  /** ISO 8601 in UTC: "2025-01-22T09:30:00.000Z". */
  instant: (name: string) => text(name),
  /** Exact decimal text: "1280000.5". */
  decimal: (name: string) => text(name),
  integer: (name: string) => integer(name),
  real: (name: string) => real(name),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  /** What rows an index holds, where it need not hold all. */
  isNotNull: (column: SQLiteColumn) => sql`${column} is not null`,
  is: (column: SQLiteColumn, value: string) => sql`${column} = ${sql.raw(`'${value}'`)}`,
} as const

export type Columns = typeof sqlite
