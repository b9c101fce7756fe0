import { writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { AT, article, opened, reading, TEXT } from '../store/example.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
const path = folder.file('docket.db')
beforeAll(() => {
  const store = opened(path)
  store.saveArticle({ article: article(1, TEXT), reading: reading(), extractor: '1', at: AT })
  store.close()
  return () => folder[Symbol.dispose]()
})

async function query(...args: string[]) {
  return call({ args })
}

async function call({ args, stdin = '' }: { readonly args: readonly string[]; readonly stdin?: string }) {
  const { context, stdout, stderr } = recordedContext({ stdin })
  const code = await main(['query', '--db', path, ...args], context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

const SUMS = "SELECT currency, max, vague, equivalent_to IS NULL AS own FROM v_amounts WHERE role = 'forfeiture' ORDER BY 1"

test('prints a table', async () => {
  expect((await query(SUMS)).stdout).toBe(
    [
      'currency  max       vague  own',
      '────────  ────────  ─────  ───',
      'NGN       35000000      0    1',
      'USD       22000         0    0',
      '',
    ].join('\n'),
  )
})

test.each([
  ['csv', 'currency,max,vague,own\r\nNGN,35000000,0,1\r\nUSD,22000,0,0\r\n'],
  ['jsonl', '{"currency":"NGN","max":"35000000","vague":0,"own":1}\n{"currency":"USD","max":"22000","vague":0,"own":0}\n'],
  ['json', '[\n  {"currency":"NGN","max":"35000000","vague":0,"own":1},\n  {"currency":"USD","max":"22000","vague":0,"own":0}\n]\n'],
])('prints %s', async (format, expected) => {
  expect(await query(SUMS, '--format', format)).toEqual({ code: 0, stdout: expected, stderr: '' })
})

test('--json prints one object a line', async () => {
  expect((await query('SELECT 1 AS one UNION ALL SELECT 2', '--json')).stdout).toBe('{"one":1}\n{"one":2}\n')
})

test.each([
  ['csv', 'none\r\n'],
  ['json', '[]\n'],
  ['jsonl', ''],
])('no rows as %s', async (format, expected) => {
  expect((await query('SELECT 1 AS none WHERE 0', '--format', format)).stdout).toBe(expected)
})

test('what is missing differs from what is empty in CSV', async () => {
  expect((await query("SELECT NULL AS missing, '' AS empty, 'a,b' AS quoted", '--format', 'csv')).stdout).toBe(
    'missing,empty,quoted\r\n,"","a,b"\r\n',
  )
})

test('a name that stands twice is told apart in JSON', async () => {
  expect((await query('SELECT 1 AS id, 2 AS id', '--json')).stdout).toBe('{"id":1,"id_2":2}\n')
})

const THREE = 'SELECT value FROM (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL SELECT 3)'

test('a table is cut at --rows, and says so', async () => {
  const { code, stdout, stderr } = await query(THREE, '--rows', '2')
  expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 4 })
  expect(stderr).toMatch(/there are more rows than the 2 shown; --rows raises the limit/u)
})

test('what goes to a program is not cut unless --rows says so', async () => {
  const many = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT i FROM n'
  expect((await query(many, '--format', 'csv')).stdout.split('\r\n')).toHaveLength(30_002)
  expect((await query(THREE, '--format', 'csv', '--rows', '2')).stdout).toBe('value\r\n1\r\n2\r\n')
})

test('reads the SQL from a file, and from standard input', async () => {
  const file = folder.file('question.sql')
  writeFileSync(file, '-- all of them\nSELECT count(*) AS n FROM mentions;\n')
  expect((await query('--file', file, '--json')).stdout).toBe('{"n":10}\n')
  expect((await call({ args: ['--file', '-', '--json'], stdin: 'SELECT 7 AS n' })).stdout).toBe('{"n":7}\n')
})

test.each([
  ['neither SQL nor a file', [], /give the SQL as an argument, or its file with --file/u],
  ['both', ['SELECT 1', '--file', 'x.sql'], /give the SQL as an argument, or its file with --file/u],
  ['a file that is not there', ['--file', '/nowhere/x.sql'], /cannot read \/nowhere\/x\.sql/u],
  ['an unknown format', ['SELECT 1', '--format', 'xml'], /--format takes table, csv, json or jsonl, not "xml"/u],
  ['no number of rows', ['SELECT 1', '--rows', 'many'], /--rows takes a whole number, not "many"/u],
  ['no time', ['SELECT 1', '--timeout', '0'], /--timeout takes seconds up to a day, not "0"/u],
])('%s is wrong use', async (_, args, message) => {
  const { code, stderr } = await query(...args)
  expect(code).toBe(2)
  expect(stderr).toMatch(message)
})

test.each([
  ['a column misspelt', 'SELECT publishr FROM v_events', /no such column: publishr.*did you mean publisher\?/su],
  [
    'a column that another table has',
    'SELECT e.snapshot_sha256 FROM v_events e',
    /no such column: e\.snapshot_sha256.*v_events has event_id, type, date/su,
  ],
  ['a table misspelt', 'SELECT * FROM v_amount', /no such table: v_amount.*did you mean v_amounts\?/su],
  ['a table of a common name', 'SELECT * FROM fines', /no such table: fines.*tables and views: .*v_amounts/su],
  ['a string in double quotes', 'SELECT * FROM v_events WHERE type = "penalty"', /single-quotes\?\n$/u],
  ['a function of another database', 'SELECT year(date) FROM v_events', /no such function: year.*substr\(date, 1, 4\)/su],
  ['a syntax error', 'SELECT type,\n  count(*) FORM v_events', /near "v_events": syntax error.*line 2/su],
  ['an end too early', 'SELECT (1', /incomplete input/u],
  ['two columns of a name', 'SELECT title FROM v_events JOIN v_cases ON 1', /ambiguous column name: title.*v_events\.title/su],
  ['nothing', '/* nothing */', /there is no statement in it/u],
])('%s is told with what to do', async (_, sql, message) => {
  const { code, stderr } = await query(sql)
  expect(stderr).toMatch(message)
  expect(code).toBe(2)
})

test.each([
  ["UPDATE amounts SET role = 'loss'", /docket correct/u],
  ['DELETE FROM mentions', /docket correct/u],
  ['CREATE TABLE mine AS SELECT 1', /WITH mine AS \(SELECT …\)/u],
  ['CREATE TEMP VIEW mine AS SELECT 1', /WITH mine AS \(SELECT …\)/u],
  ['PRAGMA table_info(events)', /SELECT \* FROM codebook/u],
  ["ATTACH 'x.db' AS x", /\.backup/u],
  ["VACUUM INTO 'copy.db'", /docket export/u],
  ['BEGIN', /only one statement that reads/u],
  ['SELECT 1; DELETE FROM mentions', /one statement is run at a time/u],
])('%s is refused with what to do instead', async (sql, message) => {
  const { code, stderr } = await query(sql)
  expect(stderr).toMatch(message)
  expect(code).toBe(2)
})

test('a runaway query is stopped at the time limit, whatever it prints', async () => {
  const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n'
  const { code, stdout, stderr } = await query(endless, '--timeout', '0.7', '--format', 'csv')
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/stopped after 0\.7 s/u)
})

test('a query that fails in the middle has printed what it had, and fails', async () => {
  const { code, stdout, stderr } = await query("SELECT abs(value) AS n FROM json_each('[1, -9223372036854775808]')", '--format', 'csv')
  expect({ code, stdout }).toEqual({ code: 2, stdout: 'n\r\n1\r\n' })
  expect(stderr).toMatch(/integer overflow/u)
})

test('control characters do not reach a terminal', async () => {
  const { stdout } = await query("SELECT 'a' || char(27) || '[31mb' AS x")
  expect(stdout).not.toContain('\u001b')
})
