import { readdirSync, readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { codebookRows } from '../../schema/codebook.ts'
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
 * codebook hold no data, so they are written anew whenever they differ from the program's.
 */
export function migrate(sqlite: Database.Database): void {
  if (version(sqlite) === SCHEMA_VERSION && isDescribed(sqlite)) return
  sqlite
    .transaction(() => {
      for (const statement of migrationStatements(version(sqlite))) sqlite.exec(statement)
      for (const statement of descriptionStatements(sqlite)) sqlite.exec(statement)
      writeCodebook(sqlite)
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
    JSON.stringify(storedCodebook(sqlite)) === JSON.stringify(codebookRows.map(toValues))
  )
}

type CodebookRow = (typeof codebookRows)[number]

const toValues = ({ table, column, type, unit, allowed, description }: CodebookRow) => [
  table,
  column,
  type,
  unit ?? null,
  allowed ?? null,
  description,
]

const COLUMNS = 'table_name, column_name, type, unit, allowed_values, description'

function storedCodebook(sqlite: Database.Database): unknown[] {
  return sqlite.prepare(`select ${COLUMNS} from codebook order by rowid`).raw().all()
}

function writeCodebook(sqlite: Database.Database): void {
  sqlite.exec('delete from codebook')
  const insert = sqlite.prepare(`insert into codebook (${COLUMNS}) values (?, ?, ?, ?, ?, ?)`)
  for (const row of codebookRows) insert.run(toValues(row))
}
