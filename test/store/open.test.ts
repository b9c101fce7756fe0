import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { APPLICATION_ID, SCHEMA_VERSION } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { AT, article, opened, reading, TEXT, temporaryDatabase } from './example.ts'

/** A closed database with thirty articles in it. */
function filled(): string {
  const path = temporaryDatabase()
  const store = opened(path)
  for (let n = 1; n <= 30; n++) store.saveArticle({ article: article(n, TEXT), reading: reading(), extractor: '1', at: AT })
  store.close()
  return path
}

const bytesIn = (path: string) =>
  readdirSync(dirname(path))
    .toSorted()
    .map((name) => [name, readFileSync(join(dirname(path), name)).toString('base64')])

test.each([{ create: true }, { create: false }, { create: false, readonly: true }])('opens what it has closed, with %j', (options) => {
  const path = filled()
  const outcome = openStore(path, options)
  expect(outcome).toMatchObject({ ok: true })
  expect(outcome.ok && outcome.value.counts()).toMatchObject({ articles: 30, mentions: 300 })
})

test('a missing database is said to be missing, and not made', () => {
  const path = temporaryDatabase()
  expect(openStore(path, { create: false })).toMatchObject({ ok: false, reason: 'missing' })
  expect(openStore(path, { create: true, readonly: true })).toMatchObject({ ok: false, reason: 'missing' })
  expect(existsSync(path)).toBe(false)
})

test('an empty file is a database that was never begun', () => {
  const path = temporaryDatabase()
  writeFileSync(path, '')
  expect(openStore(path, { create: false })).toMatchObject({ ok: false, reason: 'missing' })
  expect(openStore(path, { create: true })).toMatchObject({ ok: true })
})

test('K09 a database of a newer version is left byte for byte as it is', () => {
  const path = filled()
  const sqlite = new Database(path)
  sqlite.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
  sqlite.close()
  const before = bytesIn(path)
  for (const options of [{ create: true }, { create: false, readonly: true }]) {
    expect(openStore(path, options)).toMatchObject({
      ok: false,
      reason: 'newer_version',
      detail: expect.stringContaining(`version ${SCHEMA_VERSION + 1}`),
    })
  }
  expect(bytesIn(path)).toEqual(before)
})

test('K09 a newer version that still lies in the log is seen too, and the file is left as it is', () => {
  const path = filled()
  const writer = new Database(path)
  writer.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
  const before = readFileSync(path)
  expect(openStore(path, { create: true })).toMatchObject({ ok: false, reason: 'newer_version' })
  expect(readFileSync(path).equals(before)).toBe(true)
  writer.close()
})

test("another program's database is left as it is", () => {
  const path = temporaryDatabase()
  const sqlite = new Database(path)
  sqlite.exec('create table bookmarks (url)')
  sqlite.close()
  const before = bytesIn(path)
  expect(openStore(path, { create: true })).toMatchObject({ ok: false, reason: 'not_ours' })
  expect(bytesIn(path)).toEqual(before)
})

test('an older version is brought up to date for writing, and refused for reading', () => {
  const path = temporaryDatabase()
  const sqlite = new Database(path)
  const [first] = readdirSync('schema/migrations')
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
  sqlite.exec(readFileSync(join('schema/migrations', first ?? ''), 'utf8'))
  sqlite.pragma(`application_id = ${APPLICATION_ID}`)
  sqlite.pragma('user_version = 1')
  sqlite.close()
  expect(openStore(path, { create: false, readonly: true })).toMatchObject({ ok: false, reason: 'older_version' })
  expect(openStore(path, { create: false })).toMatchObject({ ok: true })
  expect(openStore(path, { create: false, readonly: true })).toMatchObject({ ok: true })
})

const garbage = (length: number, seed: number) => Buffer.from(Array.from({ length }, (_, n) => (n * 167 + seed * 59 + (n >> 3)) % 256))

function overwrite(path: string, at: number, bytes: Buffer): void {
  const content = readFileSync(path)
  bytes.copy(content, at)
  writeFileSync(path, content)
}

test.each<[string, (path: string) => void]>([
  ['a header of another kind', (path) => overwrite(path, 0, Buffer.from('<!doctype html>'))],
  ['a header of garbage', (path) => overwrite(path, 0, garbage(100, 1))],
  ['a page size that no database has', (path) => overwrite(path, 16, Buffer.from([0x01, 0x03]))],
  ['half of the file', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ['one byte too few', (path) => truncateSync(path, statSync(path).size - 1)],
  ['less than a header', (path) => truncateSync(path, 60)],
  ['two thousand bytes overwritten in the schema', (path) => overwrite(path, 2_096, garbage(2_000, 2))],
  ['two thousand bytes overwritten in the middle', (path) => overwrite(path, 16 * 4_096 - 1_000, garbage(2_000, 3))],
  ['the page after the schema zeroed', (path) => overwrite(path, 4_096, Buffer.alloc(4_096))],
])('a database with %s is called damaged and never written', (_, damage) => {
  const path = filled()
  damage(path)
  const before = readFileSync(path)
  expect(openStore(path, { create: true })).toMatchObject({ ok: false, reason: 'damaged', detail: expect.stringMatching(/restore/iu) })
  expect(openStore(path, { create: false, readonly: true })).toMatchObject({ ok: false, reason: 'damaged' })
  expect(readFileSync(path).equals(before)).toBe(true)
})

test("K04 another database's log makes it damaged, and is not written into it", () => {
  const [path, other] = [filled(), temporaryDatabase()]
  const writer = new Database(other)
  writer.pragma('journal_mode = WAL')
  writer.exec('create table t (a, b); create index i on t (a); create table u (a)')
  for (let n = 0; n < 200; n++) writer.prepare('insert into t values (?, ?)').run(n, 'x'.repeat(300))
  copyFileSync(`${other}-wal`, `${path}-wal`)
  writer.close()
  const before = readFileSync(path)
  const outcome = openStore(path, { create: true })
  expect(outcome).toMatchObject({ ok: false })
  expect(['damaged', 'not_ours']).toContain(outcome.ok ? '' : outcome.reason)
  expect(readFileSync(path).equals(before)).toBe(true)
})

test.each<[string, (path: string) => string]>([
  [
    'a log that is no file',
    () => {
      const database = filled()
      mkdirSync(`${database}-wal`)
      return database
    },
  ],
  ['a directory that does not exist', (path) => join(dirname(path), 'none', 'docket.db')],
  [
    'a directory in the place of the file',
    (path) => {
      mkdirSync(path)
      return path
    },
  ],
])('%s is an input-output fault that names the path', (_, make) => {
  const path = make(temporaryDatabase())
  expect(openStore(path, { create: true })).toMatchObject({ ok: false, reason: 'io', detail: expect.stringContaining(path) })
})
