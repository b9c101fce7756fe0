import { copyFileSync, existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import * as tables from '../../schema/sqlite-tables.ts'
import { views } from '../../schema/views.ts'
import { migrate, SCHEMA_VERSION } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { record } from '../faults/record.ts'
import { opened, temporaryDatabase } from './example.ts'

const schemaOf = (path: string): readonly unknown[] => {
  const sqlite = new Database(path, { readonly: true })
  try {
    return sqlite.prepare('select type, name, sql from sqlite_schema order by type, name').raw().all()
  } finally {
    sqlite.close()
  }
}

/** What kill -9 would leave before each statement of a migration: the files as they are on the disk at that moment. */
function copiesAtEachStatement(path: string): readonly string[] {
  const copies: string[] = []
  const sqlite = new Database(path)
  sqlite.pragma('journal_mode = WAL')
  const exec = sqlite.exec.bind(sqlite)
  sqlite.exec = (statement) => {
    const copy = temporaryDatabase()
    for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
    copies.push(copy)
    return exec(statement)
  }
  migrate(sqlite)
  sqlite.close()
  return copies
}

test('K08 killed at any statement of the first migration, nothing is there, and the next run makes it whole', () => {
  const reference = temporaryDatabase()
  opened(reference).close()
  const wanted = schemaOf(reference)
  const copies = copiesAtEachStatement(temporaryDatabase())
  expect(copies.length).toBeGreaterThan(50)
  record({ cases: copies.length })
  for (const copy of copies) {
    expect(schemaOf(copy)).toEqual([])
    opened(copy).close()
    expect(schemaOf(copy)).toEqual(wanted)
  }
})

test('K08 killed at any statement of a later one, the old schema is there whole', () => {
  const path = temporaryDatabase()
  opened(path).close()
  const sqlite = new Database(path)
  sqlite.exec('drop view v_cases; create view v_old as select 1 as one')
  sqlite.exec("update codebook set description = 'old' where table_name = 'runs'")
  sqlite.close()
  const before = schemaOf(path)
  for (const copy of copiesAtEachStatement(path)) expect(schemaOf(copy)).toEqual(before)
  expect(schemaOf(path)).not.toEqual(before)
  expect(openStore(path, { create: false, readonly: true })).toMatchObject({ ok: true })
})

test('views and codebook that differ from the program are written anew', () => {
  const path = temporaryDatabase()
  opened(path).close()
  const wanted = schemaOf(path)
  const sqlite = new Database(path)
  sqlite.exec('drop view v_cases; create view v_old as select 1 as one; delete from codebook')
  sqlite.close()
  const store = opened(path)
  expect(schemaOf(path)).toEqual(wanted)
  expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
})

test('opening a database of this version writes nothing', () => {
  const path = temporaryDatabase()
  opened(path).close()
  const sqlite = new Database(path)
  const changes = () => sqlite.prepare('select total_changes()').pluck().get()
  const before = changes()
  migrate(sqlite)
  expect(changes()).toBe(before)
  expect(sqlite.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
})

test('the migrations build exactly the tables of the schema', () => {
  const path = temporaryDatabase()
  opened(path).close()
  const sqlite = new Database(path, { readonly: true })
  const built = sqlite
    .prepare<[], [string, string, string, number, number]>(
      `select s.name, c.name, lower(c.type), c."notnull" or c.pk > 0, c.pk > 0 from sqlite_schema s join pragma_table_info(s.name) c
       where s.type = 'table' and s.name not like 'sqlite_%' and s.name not glob 'articles_fts*'`,
    )
    .raw()
    .all()
    .map(([table, column, type, notNull]) => `${table}.${column} ${type}${notNull ? ' not null' : ''}`)
  const written = Object.values(tables)
    .filter((table) => is(table, SQLiteTable))
    .flatMap((table) =>
      Object.values(getTableColumns(table)).map(
        (column) => `${getTableName(table)}.${column.name} ${column.getSQLType()}${column.notNull ? ' not null' : ''}`,
      ),
    )
  expect(written.toSorted()).toEqual(built.toSorted())
  expect(sqlite.prepare("select count(*) from sqlite_schema where type = 'view'").pluck().get()).toBe(Object.keys(views).length)
})

test('no view needs a younger SQLite than readers have: a view that one cannot parse keeps all tables from being read', () => {
  // "group_concat(x ORDER BY y)" is understood from 3.44 on.
  for (const view of Object.values(views)) expect(view).not.toMatch(/\b\w+\([^()]*\bORDER BY\b[^()]*\)/u)
})
