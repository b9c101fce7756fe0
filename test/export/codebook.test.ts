import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { described } from '../../schema/codebook.ts'
import { toCodebookPage } from '../../src/export/codebook-page.ts'
import { opened, temporaryDatabase } from '../store/example.ts'

const path = temporaryDatabase()
opened(path).close()
const sqlite = new Database(path, { readonly: true })

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

const names = sqlite
  .prepare<[], string>(
    "select name from sqlite_schema where type in ('table', 'view') and name not like 'sqlite_%' and name not glob 'articles_fts_*'",
  )
  .pluck()
  .all()
const columnsOf = (name: string) => sqlite.prepare<[string], Column>('select * from pragma_table_info(?)').all(name)
const linesOf = (name: string) => Object.entries(described[name]?.columns ?? {})

test('every table and view is described, and no other', () => {
  expect(Object.keys(described).toSorted()).toEqual(names.toSorted())
})

test('the page of the docs says what the codebook says (npm run codebook writes it anew)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/codebook.md'), 'utf8')).toBe(toCodebookPage())
})

test('the database says what the codebook says', () => {
  const rows = sqlite.prepare("select table_name, column_name, missing, refers_to from codebook where column_name <> '*'").raw().all()
  expect(rows).toEqual(
    Object.entries(described).flatMap(([table, { columns }]) =>
      Object.entries(columns).map(([column, { missing, refersTo }]) => [table, column, missing?.join(', ') ?? 'never', refersTo ?? null]),
    ),
  )
})

describe.each(names)('%s', (name) => {
  const columns = columnsOf(name)

  test('every column has its line, in the order of the table, and no line is stale', () => {
    expect(linesOf(name).map(([column]) => column)).toEqual(columns.map((column) => column.name))
  })

  test('every line ends like a sentence, or names a column', () => {
    for (const [column, { description }] of linesOf(name))
      expect(description, column).toMatch(/[.…]$|^[a-z_]+\.[a-z_0-9]+(?:, [a-z_]+\.[a-z_0-9]+)*$/u)
  })

  test('says why a value is missing exactly where one may be', () => {
    if (name.startsWith('v_') || name === 'articles_fts') return
    const nullable = columns.filter((column) => column.notnull === 0 && column.pk === 0).map((column) => column.name)
    const explained = linesOf(name).flatMap(([column, { missing }]) => (missing === undefined ? [] : [column]))
    expect(explained).toEqual(nullable)
  })

  test('its ids refer to columns there are, and every foreign key is said', () => {
    for (const [column, { refersTo }] of linesOf(name)) {
      if (refersTo === undefined) continue
      const [table = '', target = ''] = refersTo.split('.')
      expect(Object.keys(described[table]?.columns ?? {}), `${column} refers to ${refersTo}`).toContain(target)
    }
    const keys = sqlite.prepare<[string], { from: string; table: string; to: string }>('select * from pragma_foreign_key_list(?)').all(name)
    for (const { from, table, to } of keys) expect(described[name]?.columns[from]?.refersTo, from).toBe(`${table}.${to}`)
  })
})
