import { readdirSync, readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { codebookRows } from '../../schema/codebook.ts'
import { evaluationRows } from '../../schema/evaluation-rows.ts'
import { views } from '../../schema/views.ts'

/** "DCKT": tells a Crypto Docket database from any other SQLite file. */
export const APPLICATION_ID = 0x44_43_4b_54

const FOLDER = new URL('../../schema/migrations/', import.meta.url)

const FILES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => /^\d{4}_.*\.sql$/u.test(name))
  .toSorted()

/** The version this program reads and writes: the number of its migrations, kept in `user_version`. */
export const SCHEMA_VERSION = FILES.length

/**
 * Brings a database to this version in one transaction: killed at any statement, it leaves the old schema or the new one. Views and
 * codebook hold no data of their own, nor do the measured figures, so they are written anew whenever they differ from the program's.
 */
export function migrate(sqlite: Database.Database): void {
  if (version(sqlite) === SCHEMA_VERSION && isDescribed(sqlite)) return
  sqlite
    .transaction(() => {
      for (const statement of migrationStatements(version(sqlite))) sqlite.exec(statement)
      for (const statement of descriptionStatements(sqlite)) sqlite.exec(statement)
      writeStatements(sqlite)
      sqlite.pragma(`application_id = ${APPLICATION_ID}`)
      sqlite.pragma(`user_version = ${SCHEMA_VERSION}`)
    })
    .immediate()
}

export function version(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }))
}

function migrationStatements(from: number): readonly string[] {
  return FILES.slice(from).flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('--> statement-breakpoint'))
}

function storedViews(sqlite: Database.Database): readonly { readonly name: string; readonly sql: string }[] {
  return sqlite.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'view' order by name").all()
}

function descriptionStatements(sqlite: Database.Database): readonly string[] {
  const drops = storedViews(sqlite).map(({ name }) => `drop view "${name}"`)
  return [...drops, ...Object.entries(views).map(([name, select]) => createView(name, select))]
}

const createView = (name: string, select: string): string => `CREATE VIEW ${name} AS ${select.trim()}`

function isDescribed(sqlite: Database.Database): boolean {
  const stored = storedViews(sqlite).map(({ sql }) => sql)
  const wanted = Object.entries(views)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, select]) => createView(name, select))
  return (
    JSON.stringify(stored) === JSON.stringify(wanted) &&
    JSON.stringify(storedStatements(sqlite).map(({ rows }) => rows)) === JSON.stringify(statements.map(({ rows }) => rows))
  )
}

type Rows = readonly (readonly (string | number | null)[])[]

/** Tables that hold what the program says of itself. */
const statements: readonly { readonly table: string; readonly columns: string; readonly rows: Rows }[] = [
  {
    table: 'codebook',
    columns: 'table_name, column_name, type, unit, allowed_values, refers_to, missing, description',
    rows: codebookRows.map(({ table, column, type, unit, allowed, refersTo, missing, description }) => [
      table,
      column,
      type,
      unit ?? null,
      allowed ?? null,
      refersTo ?? null,
      missing ?? null,
      description,
    ]),
  },
  {
    table: 'evaluation',
    columns:
      'evaluated_on, kind, property, pattern, documents, true_positives, false_positives, false_negatives, precision, precision_low, precision_high, recall, f1, extractor, measured_on',
    rows: evaluationRows.map((row) => [
      row.evaluated_on,
      row.kind,
      row.property,
      row.pattern,
      row.documents,
      row.true_positives,
      row.false_positives,
      row.false_negatives ?? null,
      row.precision ?? null,
      row.precision_low ?? null,
      row.precision_high ?? null,
      row.recall ?? null,
      row.f1 ?? null,
      row.extractor,
      row.measured_on,
    ]),
  },
]

/** What the database holds in these tables, in the order in which it was written. */
export function storedStatements(sqlite: Database.Database): readonly { readonly table: string; readonly rows: readonly unknown[] }[] {
  return statements.map(({ table, columns }) => ({
    table,
    rows: sqlite.prepare(`select ${columns} from ${table} order by rowid`).raw().all(),
  }))
}

function writeStatements(sqlite: Database.Database): void {
  for (const { table, columns, rows } of statements) {
    sqlite.exec(`delete from ${table}`)
    const insert = sqlite.prepare(`insert into ${table} (${columns}) values (${columns.replace(/\w+/gu, '?')})`)
    for (const row of rows) insert.run(row)
  }
}
