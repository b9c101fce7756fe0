/** What must hold for the file, the texts, and all that describes or indexes the tables. */
import type Database from 'better-sqlite3'
import { views } from '../../schema/views.ts'
import { type CheckResult, result } from './check-result.ts'
import { hash } from './hash.ts'

export function checkIntegrity(sqlite: Database.Database): CheckResult {
  const lines = sqlite.prepare<[], string>('pragma integrity_check(100)').pluck().all()
  const pages = Number(sqlite.pragma('page_count', { simple: true }))
  return result(
    'pages of the file',
    pages,
    lines.filter((line) => line !== 'ok'),
  )
}

export function checkForeignKeys(sqlite: Database.Database): CheckResult {
  const broken = sqlite.prepare<[], { table: string; rowid: number; parent: string }>('pragma foreign_key_check').all()
  const keys = sqlite
    .prepare<[], number>("select count(*) from sqlite_schema s join pragma_foreign_key_list(s.name) where s.type = 'table'")
    .pluck()
    .get()
  return result(
    'foreign keys',
    keys ?? 0,
    broken.map(({ table, rowid, parent }) => `${table} row ${rowid} points to no row of ${parent}`),
  )
}

/** A page that was damaged inside a text is whole for SQLite; the hash tells. */
export function checkTexts(sqlite: Database.Database): CheckResult {
  const wrong: string[] = []
  let checked = 0
  for (const row of sqlite
    .prepare<[], { id: string; text: string; text_hash: string }>('select id, text, text_hash from articles')
    .iterate()) {
    checked++
    if (hash(row.text) !== row.text_hash) wrong.push(row.id)
  }
  return result('texts equal their hashes', checked, wrong)
}

/** The columns that are there against the columns that are explained. */
export function checkCodebook(sqlite: Database.Database): CheckResult {
  const there = sqlite
    .prepare<[], string>(
      `select s.name || '.' || c.name from sqlite_schema s join pragma_table_info(s.name) c
       where s.type in ('table', 'view') and s.name not like 'sqlite_%' and s.name not glob 'articles_fts_*'`,
    )
    .pluck()
    .all()
  const explained = sqlite
    .prepare<[], string>("select table_name || '.' || column_name from codebook where column_name <> '*'")
    .pluck()
    .all()
  const [columns, lines] = [new Set(there), new Set(explained)]
  const wrong = [
    ...there.filter((name) => !lines.has(name)).map((name) => `${name} has no line`),
    ...explained.filter((name) => !columns.has(name)).map((name) => `${name} is explained and not there`),
  ]
  return result('codebook', there.length, wrong)
}

export function checkViews(sqlite: Database.Database): CheckResult {
  const names = Object.keys(views)
  for (const name of names) sqlite.prepare(`select count(*) from ${name}`).get()
  return result('views', names.length, [])
}

/** Every article is in the full-text index; through a connection that may write, SQLite also compares the words. */
export function checkSearch(sqlite: Database.Database): CheckResult {
  const missing = sqlite.prepare<[], string>('select id from articles where seq not in (select id from articles_fts_docsize)').pluck().all()
  const stray = sqlite
    .prepare<[], string>("select 'row ' || id from articles_fts_docsize where id not in (select seq from articles)")
    .pluck()
    .all()
  const checked = sqlite.prepare<[], number>('select count(*) from articles').pluck().get() ?? 0
  return result('full-text index', checked, [...missing, ...stray, ...compareWords(sqlite)])
}

function compareWords(sqlite: Database.Database): readonly string[] {
  if (sqlite.readonly) return []
  try {
    sqlite.exec("insert into articles_fts(articles_fts, rank) values ('integrity-check', 1)")
    return []
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))
      return ['the index does not hold the words of the articles']
    throw error
  }
}
