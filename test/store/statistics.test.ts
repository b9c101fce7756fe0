import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { AT, article, opened, reading, TEXT, temporaryDatabase } from './example.ts'

const statisticsOf = (path: string): readonly string[] => {
  const sqlite = new Database(path, { readonly: true })
  const isThere = sqlite.prepare("select count(*) from sqlite_schema where name = 'sqlite_stat1'").pluck().get() === 1
  const tables = isThere ? sqlite.prepare<[], string>('select distinct tbl from sqlite_stat1 order by 1').pluck().all() : []
  sqlite.close()
  return tables
}

test('who reads a database that was written finds in it what tells SQLite the better way to an answer', () => {
  const path = temporaryDatabase()
  const store = opened(path)
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
  store.close()
  expect(statisticsOf(path)).toEqual(expect.arrayContaining(['articles', 'events', 'mentions']))
})

test('one that is only read gets none', () => {
  const path = temporaryDatabase()
  opened(path).close()
  const before = statisticsOf(path)
  const reader = openStore(path, { create: false, readonly: true })
  if (!reader.ok) throw new Error(reader.detail)
  reader.value.close()
  expect(statisticsOf(path)).toEqual(before)
})
