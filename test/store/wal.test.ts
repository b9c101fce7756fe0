import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connect } from '../../src/store/connection.ts'
import { storeFault } from '../../src/store/fault.ts'
import { AT, article, opened, reading, TEXT, temporaryDatabase } from './example.ts'

const LIMITS = { soft: 1_000_000, hard: 6_000_000 }
const walBytes = (path: string) => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0

function bulk(path: string) {
  const connection = connect(path, LIMITS)
  connection.sqlite.exec('create table bulk (content)')
  const insert = connection.sqlite.prepare('insert into bulk values (zeroblob(100000))')
  return { ...connection, add: () => connection.write(() => insert.run()) }
}

test('K12 a reader that holds an old view does not stop the writer', () => {
  const path = temporaryDatabase()
  const store = opened(path)
  const reader = new Database(path, { readonly: true })
  reader.exec('begin')
  const articles = reader.prepare('select count(*) from articles').pluck()
  expect(articles.get()).toBe(0)
  for (let n = 1; n <= 20; n++) store.saveArticle({ article: article(n, TEXT), reading: reading(), extractor: '1', at: AT })
  expect(store.counts()).toMatchObject({ articles: 20 })
  expect(articles.get()).toBe(0)
  reader.exec('commit')
  expect(articles.get()).toBe(20)
  reader.close()
})

test('K12 the log stays bounded while a reader holds on, and is emptied when it lets go', () => {
  const path = temporaryDatabase()
  const { sqlite, add } = bulk(path)
  const reader = new Database(path, { readonly: true })
  reader.exec('begin')
  reader.prepare('select count(*) from bulk').get()
  let rows = 0
  let stopped: unknown
  while (stopped === undefined && rows < 400) {
    try {
      add()
      rows++
    } catch (error) {
      stopped = error
    }
  }
  expect(storeFault(stopped, path)).toMatchObject({ reason: 'busy', detail: expect.stringContaining('reader') })
  expect(walBytes(path)).toBeLessThan(LIMITS.hard + 200_000)
  expect(rows).toBeGreaterThan(50)
  reader.close()
  add()
  expect(walBytes(path)).toBeLessThan(LIMITS.soft + 200_000)
  expect(sqlite.prepare('select count(*) from bulk').pluck().get()).toBe(rows + 1)
  sqlite.close()
})

test('a full disk is told as such, and nothing half-written is kept', () => {
  const path = temporaryDatabase()
  const { sqlite, write } = connect(path)
  sqlite.exec('create table bulk (content)')
  sqlite.pragma('max_page_count = 20')
  const insert = sqlite.prepare('insert into bulk values (zeroblob(?))')
  let thrown: unknown
  try {
    write(() => {
      insert.run(1_000)
      insert.run(1_000_000)
    })
  } catch (error) {
    thrown = error
  }
  expect(storeFault(thrown, path)).toMatchObject({ reason: 'disk_full', detail: expect.stringContaining(path) })
  expect(sqlite.prepare('select count(*) from bulk').pluck().get()).toBe(0)
})

test('what is no fault of disk or database stays a bug', () => {
  expect(storeFault(new Error('a slip'), 'docket.db')).toBeUndefined()
  const sqlite = new Database(':memory:')
  let thrown: unknown
  try {
    sqlite.prepare('select nothing')
  } catch (error) {
    thrown = error
  }
  expect(storeFault(thrown, 'docket.db')).toBeUndefined()
})

test('an asynchronous transaction is refused and writes nothing', () => {
  const { sqlite, write } = connect(temporaryDatabase())
  sqlite.exec('create table t (a)')
  expect(() =>
    write(async () => {
      sqlite.exec('insert into t values (1)')
    }),
  ).toThrow('promise')
  expect(sqlite.prepare('select count(*) from t').pluck().get()).toBe(0)
})
