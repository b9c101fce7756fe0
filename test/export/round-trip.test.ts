import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { type ExportTable, exportTables } from '../../src/export/tables.ts'
import { recordedContext } from '../support/console.ts'
import { makeDemo } from './demo.ts'

const tables = exportTables({ texts: true })
let demo: ReturnType<typeof makeDemo>
let root: string
let sqlite: Database.Database
let duckdb: DuckDBConnection
beforeAll(async () => {
  demo = makeDemo()
  const { context, stdout } = recordedContext()
  await main(['export', demo.folder.file('out'), '--db', demo.path, '--texts', '--json'], context.console)
  root = demo.folder.file(join('out', JSON.parse(stdout()).version))
  sqlite = new Database(demo.path, { readonly: true })
  duckdb = await (await DuckDBInstance.create(':memory:')).connect()
  await duckdb.run("SET TimeZone = 'UTC'")
})
afterAll(() => {
  duckdb.closeSync()
  sqlite.close()
  demo.folder[Symbol.dispose]()
})

const listOf = ({ columns }: ExportTable): string => columns.map(({ name }) => `"${name}"`).join(', ')
const stored = (table: ExportTable) =>
  sqlite
    .prepare<[], (string | number | null)[]>(`SELECT ${listOf(table)} FROM "${table.name}"`)
    .raw()
    .all()
const sorted = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).toSorted()

async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await duckdb.runAndReadAll(sql)).getRowsJS()
}

/** What a column of the codebook is in Parquet, as DuckDB names it. */
const TYPES = {
  ...{ id: 'VARCHAR', text: 'VARCHAR', category: 'VARCHAR', date: 'VARCHAR', decimal: 'VARCHAR' },
  ...{ instant: 'TIMESTAMP WITH TIME ZONE', integer: 'BIGINT', real: 'DOUBLE', flag: 'BOOLEAN' },
} as const

describe.each(tables.map((table) => [table.name, table] as const))('%s', (name, table) => {
  test('Parquet comes back through DuckDB, column by column with its type, as it is in SQLite', async () => {
    const from = `read_parquet('${join(root, 'parquet', `${name}.parquet`)}')`
    const types = await ask(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${from})`)
    expect(types).toEqual(table.columns.map((column) => [column.name, TYPES[column.type]]))
    const rows = await ask(`SELECT * FROM ${from}`)
    const back = rows.map((row) => row.map((value, n) => fromParquet(value, table.columns[n]?.type)))
    expect(sorted(back)).toEqual(sorted(stored(table)))
  })

  test('CSV comes back through DuckDB as it is in SQLite, what is missing and what is empty too', async () => {
    const path = join(root, 'csv', `${name}.csv`)
    const rows = await ask(
      `SELECT * FROM read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true, max_line_size = 20000000)`,
    )
    expect(sorted(rows)).toEqual(sorted(stored(table).map((row) => row.map((value) => (value === null ? null : String(value))))))
  })
})

function fromParquet(value: unknown, type: string | undefined): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'boolean') return Number(value)
  if (type === 'instant' && value instanceof Date) return value.toISOString()
  return value
}

/** Reads every CSV beside the database with what Python has on board, and prints where they differ. */
const SCRIPT = `
import csv, json, sqlite3, sys
database, folder, tables = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
csv.field_size_limit(10**8)
connection = sqlite3.connect(f'file:{database}?mode=ro', uri=True)
for table, columns in tables.items():
    listed = ', '.join('"%s"' % column for column in columns)
    stored = [['' if value is None else str(value) for value in row] for row in connection.execute(f'SELECT {listed} FROM "{table}"')]
    with open(f'{folder}/csv/{table}.csv', encoding='utf-8', newline='') as file:
        header, *rows = csv.reader(file, strict=True)
    number = lambda text: text[:-2] if text.endswith('.0') else text
    same = sorted([number(v) for v in row] for row in rows) == sorted([number(v) for v in row] for row in stored)
    print(table, header == columns and same, len(rows))
    with open(f'{folder}/jsonl/{table}.jsonl', encoding='utf-8') as file:
        assert sum(1 for line in file if json.loads(line).keys() == set(columns)) == len(rows), table
`
const python = spawnSync('python3', ['--version'], { encoding: 'utf8' })
const hasPython = python.status === 0

test(
  hasPython
    ? `${python.stdout.trim()} reads every CSV and JSONL file as it reads the database itself`
    : 'without python3 on the PATH its reading of the files is left to the build server, which has it',
  () => {
    if (!hasPython) {
      expect(process.env.CI).toBeUndefined()
      return
    }
    const script = demo.folder.file('compare.py')
    writeFileSync(script, SCRIPT)
    const columns = Object.fromEntries(tables.map((table) => [table.name, table.columns.map((column) => column.name)]))
    const { status, stdout, stderr } = spawnSync('python3', [script, demo.path, root, JSON.stringify(columns)], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const said = stdout.trim().split('\n')
    expect(said.filter((line) => !line.includes(' True '))).toEqual([])
    expect(said).toHaveLength(tables.length)
  },
)
