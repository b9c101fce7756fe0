import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

type Rows = readonly (readonly unknown[])[]

/** Asks DuckDB once; numbers are numbers. */
export async function askDuckDb(sql: string): Promise<Rows> {
  const duckdb = await openDuckDb()
  try {
    return await duckdb.ask(sql)
  } finally {
    duckdb.close()
  }
}

export async function openDuckDb() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const ask = async (sql: string): Promise<Rows> => {
    const rows = await (await connection.runAndReadAll(sql)).getRowsJS()
    return rows.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)))
  }
  return { ask, close: () => connection.closeSync() }
}

/** The Parquet files of an export as the tables they were made from: instants are text and flags 0 and 1, as in SQLite. */
export async function openExportInDuckDb(folder: string) {
  const duckdb = await openDuckDb()
  for (const file of readdirSync(join(folder, 'parquet'))) {
    const path = join(folder, 'parquet', file)
    const columns = await duckdb.ask(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${path}')`)
    const list = columns.map(([name, type]) => {
      if (String(type).startsWith('TIMESTAMP')) return `strftime("${name}", '%Y-%m-%dT%H:%M:%S.%gZ') AS "${name}"`
      return type === 'BOOLEAN' ? `CAST("${name}" AS INTEGER) AS "${name}"` : `"${name}"`
    })
    await duckdb.ask(`CREATE VIEW "${file.replace(/\.parquet$/u, '')}" AS SELECT ${list.join(', ')} FROM '${path}'`)
  }
  return duckdb
}
