import type { SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { getTableColumns, sql } from '../../schema/drizzle.ts'
import type { Connection } from './connection.ts'

export interface UpsertOptions<T extends SQLiteTable> {
  /** Columns that tell rows apart; they have a unique index. */
  readonly key: readonly (keyof T['$inferInsert'] & string)[]
  /** Columns that are written with a new row and left alone afterwards. */
  readonly keep?: readonly (keyof T['$inferInsert'] & string)[]
  /** Columns the database fills in. */
  readonly omit?: readonly (keyof T['$inferInsert'] & string)[]
  /** Columns whose new value depends on the old row. */
  readonly set?: Readonly<Partial<Record<keyof T['$inferInsert'] & string, SQL>>>
  /** Which rows are overwritten; absent: those that differ. */
  readonly where?: SQL
}

/** The value that the row to be inserted has in a column. */
export const excluded = (column: SQLiteColumn): SQL => sql`excluded.${sql.identifier(column.name)}`

/**
 * A prepared "insert, or update what differs": writing a row that is there already changes nothing, and counts as no change.
 * Returns the number of rows written.
 */
export function prepareUpsert<T extends SQLiteTable>(
  { db }: Connection,
  table: T,
  options: UpsertOptions<T>,
): (row: T['$inferInsert']) => number {
  const { key, keep = [], omit = [], set = {}, where } = options
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !omit.includes(name))
  const special: Readonly<Record<string, SQL | undefined>> = set
  const compared = columns.filter(([name]) => !key.includes(name) && !keep.includes(name) && special[name] === undefined)
  // Drizzle cannot type a record that is computed from a table's columns.
  const values = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)])) as T['$inferInsert']
  const insert = db.insert(table).values(values)
  const statement = compared.length === 0 ? insert.onConflictDoNothing().prepare() : insert.onConflictDoUpdate(conflict()).prepare()

  return (row) => {
    const given: Readonly<Record<string, unknown>> = row
    return statement.run(Object.fromEntries(columns.map(([name]) => [name, given[name] ?? null]))).changes
  }

  function conflict() {
    const list = (parts: readonly unknown[]) =>
      sql.join(
        parts.map((part) => sql`${part}`),
        sql`, `,
      )
    const differs =
      compared.length === 0
        ? sql`1`
        : sql`(${list(compared.map(([, column]) => column))}) is not (${list(compared.map(([, column]) => excluded(column)))})`
    const updates = { ...Object.fromEntries(compared.map(([name, column]) => [name, excluded(column)])), ...special }
    const byName: Readonly<Record<string, SQLiteColumn>> = Object.fromEntries(columns)
    return {
      target: key.flatMap((name) => byName[name] ?? []),
      set: updates as Record<string, SQL>,
      setWhere: where ?? differs,
    }
  }
}
