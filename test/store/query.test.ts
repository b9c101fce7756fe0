import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runQuery } from '../../src/store/query.ts'
import { AT, article, opened, reading, TEXT, temporaryDatabase } from './example.ts'

const path = temporaryDatabase()
const store = opened(path)
store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
store.close()
const limits = { timeoutMs: 20_000, maxRows: 100 }

test('answers with columns and rows', async () => {
  const answer = await runQuery(
    path,
    "-- sums\nselect currency, max, min_real from v_amounts where role = 'forfeiture' order by 1; -- done",
    limits,
  )
  expect(answer).toEqual({
    ok: true,
    value: {
      columns: ['currency', 'max', 'min_real'],
      rows: [
        ['NGN', '35000000', 35_000_000],
        ['USD', '22000', 22_000],
      ],
      truncated: false,
    },
  })
})

test('a text of many lines, by whatever character they end, comes back whole', async () => {
  const text = 'one\u2028two\u2029three\u0085four\r\nfive'
  const sql = `select ${[...text].map((character) => `char(${character.codePointAt(0)})`).join(' || ')} as t`
  expect(await runQuery(path, sql, limits)).toMatchObject({ ok: true, value: { rows: [[text]] } })
})

test('gives large integers and blobs as text', async () => {
  const answer = await runQuery(path, "select 9007199254740993 as big, 7 as small, x'00ff' as blob, null as none, 1.5 as real", limits)
  expect(answer).toMatchObject({ value: { rows: [['9007199254740993', 7, "x'00ff'", null, 1.5]] } })
})

test('says when there was more', async () => {
  expect(await runQuery(path, 'select id from mentions', { ...limits, maxRows: 3 })).toMatchObject({
    value: { rows: { length: 3 }, truncated: true },
  })
})

const aside = temporaryDatabase()

test.each([
  "insert into runs (command, version, started_at) values ('x', 'x', 'x')",
  'update articles set title = 1',
  'delete from mentions',
  'replace into codebook select * from codebook',
  'drop table mentions',
  'create table t (a)',
  'create temp table t (a)',
  'create temp view v as select 1',
  `attach '${aside}' as aside`,
  'detach main',
  `vacuum into '${aside}'`,
  'vacuum',
  'pragma query_only = 0',
  'pragma journal_mode = delete',
  'pragma locking_mode = exclusive',
  'pragma wal_checkpoint(truncate)',
  'begin exclusive',
  'reindex',
  'select 1; delete from mentions',
  "select load_extension('/lib/x.so')",
  'with x as (select 1) insert into codebook select * from x',
  'delete from mentions returning id',
  '/* select */ analyze',
])('O02 refuses %s', async (sql) => {
  const before = readFileSync(path)
  expect(await runQuery(path, sql, limits)).toMatchObject({ ok: false, reason: expect.stringMatching(/^(?:not_readonly|bad_sql)$/u) })
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(existsSync(aside)).toBe(false)
})

test.each([
  ['a recursion without end', 'with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t'],
  ['a ten-fold join', `select count(*) from ${Array.from({ length: 10 }, (_, n) => `codebook c${n}`).join(', ')}`],
])('O03 %s is killed at the time limit', async (_, sql) => {
  expect(await runQuery(path, sql, { ...limits, timeoutMs: 700 })).toMatchObject({ ok: false, reason: 'timeout' })
})

test('O03 a gigabyte in one value is not handed out', async () => {
  const answer = await runQuery(path, 'select zeroblob(1000000000)', limits)
  expect(answer.ok ? JSON.stringify(answer.value).length : 0).toBeLessThan(1_000)
})

test('a missing database is told', async () => {
  expect(await runQuery(temporaryDatabase(), 'select 1', limits)).toMatchObject({ ok: false, reason: 'io' })
})
