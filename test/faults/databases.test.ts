/** K04 K09: every command before every database that it cannot use. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { openStore } from '../../src/store/open.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'

const FEED =
  'publisher: Nowhere\ncountry: XX\nlanguage: en\nkind: news\nfeeds:\n  - id: nowhere\n    title: News\n    url: http://127.0.0.1:8009/feed\n'

const commands = ['run', 'demo', 'demo --keep', 'check', 'show a', 'query values(1)', 'reextract', 'feeds']

const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + 13) % 251))

function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

const inSqlite = (path: string, work: (sqlite: Database.Database) => void): void => {
  const sqlite = new Database(path)
  work(sqlite)
  sqlite.close()
}

const unusable: readonly (readonly [what: string, code: number, make: (path: string) => void])[] = [
  ['with a header of another kind', 14, (path) => overwrite(path, 0, noise(100))],
  ['cut in half', 14, (path) => truncateSync(path, 40_960)],
  ['with two thousand bytes of noise in its schema', 14, (path) => overwrite(path, 2_096, noise(2_000))],
  [
    'that is a text',
    14,
    (path) => writeFileSync(path, 'Dear diary, this is longer than the header of a database, which has a hundred bytes. It is.'),
  ],
  ['of a newer version', 10, (path) => inSqlite(path, (sqlite) => sqlite.pragma('user_version = 999'))],
  ['of another program', 10, (path) => inSqlite(path, (sqlite) => sqlite.pragma('application_id = 1'))],
]

/** Content of all files but those that say nothing: the lock, and what SQLite lays beside a database that it reads. */
const contents = (dir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dir)
      .filter((name) => !/\.lock$|-shm$/u.test(name) && statSync(join(dir, name)).size > 0)
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dir, name)))
          .digest('hex'),
      ]),
  )

describe.each(unusable)('K04 a database %s', (_what, code, make) => {
  test.each(commands)(`makes %s exit ${code}, and stays as it is`, async (command) => {
    using folder = temporaryFolder()
    const path = folder.file('docket.db')
    writeFileSync(folder.file('feed.yaml'), FEED)
    const store = openStore(path, { create: true })
    if (!store.ok) throw new Error(store.detail)
    store.value.close()
    make(path)
    const before = contents(folder.path)
    const { context, stdout, stderr } = recordedContext()
    const feeds = ['run', 'check', 'feeds'].includes(command) ? ['--feeds', folder.path] : []
    expect(await main([...command.split(' '), '--db', path, ...feeds], context.console), stderr()).toBe(code)
    expect(stdout()).toBe('')
    expect(stderr()).toMatch(/^docket: .*docket\.db: [^\n]+\n$/u)
    expect(contents(folder.path)).toEqual(before)
  })
})

test('a database that another program writes to is told as busy by a run, and read by the others', { timeout: 120_000 }, async () => {
  using folder = temporaryFolder()
  const path = folder.file('docket.db')
  writeFileSync(folder.file('feed.yaml'), FEED)
  const store = openStore(path, { create: true })
  if (!store.ok) throw new Error(store.detail)
  store.value.close()
  const other = new Database(path)
  other.exec('begin immediate')
  try {
    const { context, stderr } = recordedContext()
    expect(await main(['run', '--db', path, '--feeds', folder.path], context.console)).toBe(1)
    expect(stderr()).toMatch(/docket: .*docket\.db: database is locked .*another program is writing to it/u)
    for (const argv of [
      ['check', '--feeds', folder.path],
      ['query', 'select 1'],
      ['feeds', '--feeds', folder.path],
    ])
      expect(await main([...argv, '--db', path], recordedContext().context.console), argv[0]).toBe(0)
  } finally {
    other.close()
  }
})
