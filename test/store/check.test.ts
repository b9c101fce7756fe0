import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { codebookRows } from '../../schema/codebook.ts'
import { AT, article, feed, item, opened, reading, TEXT, temporaryDatabase } from './example.ts'

function filled() {
  const path = temporaryDatabase()
  const store = opened(path)
  store.syncFeeds([feed])
  const run = store.startRun({ command: 'run', version: '1', at: AT })
  store.saveItems({ run, feed: feed.id, at: AT, items: [{ item: item(1) }] })
  const [pending] = store.pendingItems(AT, 1)
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT, ...(pending && { item: pending.id }) })
  store.saveArticle({ article: article(2, TEXT), duplicateOf: 'article000001', extractor: '1', at: AT })
  const events = (store.articleForCases('article000001')?.events ?? []).map(({ id }) => ({ id, step: 1 }))
  store.replaceCases('all', [{ id: 'case-1', title: 'Palmwine Exchange', tellings: [], events, links: [] }])
  return { path, store }
}

test('a sound database passes every check, and each says how much it looked at', () => {
  const results = filled().store.check()
  expect(results.filter(({ wrong }) => wrong > 0)).toEqual([])
  expect(Object.fromEntries(results.map(({ check, checked }) => [check, checked]))).toMatchObject({
    'spans of mentions': 10,
    'spans of events': 1,
    'spans of diagnostics': 1,
    'spans of mention_cues': 3,
    'texts equal their hashes': 2,
    'copies have no facts and point to an original': 1,
    'full-text index': 2,
  })
})

test.each([
  ['spans of mentions', "update mentions set start_char = start_char + 1, end_char = end_char + 1 where kind = 'person'"],
  ['spans of events', "update events set quote = 'something else'"],
  ['spans of mention_cues', 'update mention_cues set end_char = end_char + 1 where start_char is not null'],
  ['texts equal their hashes', "update articles set text = replace(text, 'Lagos', 'Abuja') where id = 'article000002'"],
  ['foreign keys', "pragma foreign_keys = off; delete from entities where id = 'ng-efcc'"],
  ['mentions have the values of their kind, and no others', 'delete from amounts where vague'],
  ['decimals are exact and equal their numbers', "update amounts set min = '35e6' where currency = 'NGN'"],
  ['decimals are exact and equal their numbers', "update amounts set max_real = 1 where currency = 'NGN'"],
  ['conversions point to an amount of the same article', "update amounts set equivalent_to = mention_id where currency = 'NGN'"],
  ['closed lists and formats', "update amounts set role = 'gift' where currency = 'NGN'"],
  ['closed lists and formats', "update articles set published_at = '22 January 2026'"],
  ['copies have no facts and point to an original', "update articles set duplicate_of = 'article000002' where id = 'article000001'"],
  ['copies have no facts and point to an original', "update articles set duplicate_of = id where id = 'article000002'"],
  ['settled items have their article', 'update feed_items set article_id = null'],
  ['cases and unconfirmed entities have something that stands for them', 'delete from case_events'],
  ['codebook', "delete from codebook where table_name = 'amounts' and column_name = 'role'"],
  ['tables, indexes and views', 'drop view v_events; create view v_events as select gone from feeds'],
  ['full-text index', "insert into articles_fts(articles_fts, rowid, title, text) select 'delete', seq, title, text from articles limit 1"],
])('finds wrong %s after: %s', (check, sql) => {
  const { path, store } = filled()
  const sqlite = new Database(path)
  sqlite.pragma('legacy_alter_table = on')
  sqlite.exec(`pragma foreign_keys = off; ${sql}`)
  sqlite.close()
  const wrong = store.check().filter((result) => result.wrong > 0)
  expect(wrong.map((result) => result.check)).toContain(check)
  expect(wrong.find((result) => result.check === check)?.examples.length).toBeGreaterThan(0)
})

test('the codebook explains every table and view in a line of its own', () => {
  const tables = new Set(codebookRows.filter(({ column }) => column === '*').map(({ table }) => table))
  expect(new Set(codebookRows.map(({ table }) => table))).toEqual(tables)
  expect(codebookRows.filter(({ description }) => !/[.\w")]$/u.test(description))).toEqual([])
})
