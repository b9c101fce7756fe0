/** Others than the owner and the group may read nothing that the program makes by itself, and a stricter umask is obeyed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSnapshots } from '../../src/fetch/snapshots.ts'
import { writeBackup } from '../../src/store/backup.ts'
import { takeLock } from '../../src/store/lock.ts'
import { openStore } from '../../src/store/open.ts'
import { temporaryFolder } from '../support/folder.ts'

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8)

test('database, log, lock, pages, their folders and backups', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const lock = takeLock(database)
  const store = openStore(database, { create: true })
  const body = Buffer.from('a page')
  const sha256 = createHash('sha256').update(body).digest('hex')
  const page = await openSnapshots(folder.file('docket.snapshots')).write({ sha256, body })
  const backup = await writeBackup(
    { database, pageFile: () => '', at: '2026-03-01T12:00:00.000Z' },
    { file: folder.file('b.tar'), overwrite: false },
  )
  expect([lock.ok, store.ok, page.ok, backup.ok]).toEqual([true, true, true, true])
  const modes = globSync('**', { cwd: folder.path })
    .sort()
    .flatMap((name) =>
      name === '.' || name === ''
        ? []
        : [[name.replace(sha256, 'page').replace(/\/[0-9a-f]{2}(?=$|\/)/u, '/xx'), modeOf(join(folder.path, name))]],
    )
  expect(Object.fromEntries(modes)).toEqual({
    'b.tar': '600',
    'docket.db': '640',
    'docket.db-shm': '640',
    'docket.db-wal': '640',
    'docket.db.lock': '640',
    'docket.db.lock-journal': '640',
    'docket.snapshots': '750',
    'docket.snapshots/incoming': '750',
    'docket.snapshots/xx': '750',
    'docket.snapshots/xx/page.gz': '640',
  })
  if (store.ok) store.value.close()
  if (lock.ok) lock.value.release()
})

test('a umask takes more away', () => {
  using folder = temporaryFolder()
  mkdirSync(folder.file('feeds'))
  writeFileSync(
    folder.file('feeds/one.yaml'),
    'publisher: One\ncountry: US\nlanguage: en\nkind: news\nfeeds:\n  - id: one\n    title: One\n    url: http://127.0.0.1:9/feed\n',
  )
  const docket = join(import.meta.dirname, '../../src/docket.js')
  spawnSync('sh', [
    '-c',
    'umask 077 && exec "$0" "$@"',
    process.execPath,
    docket,
    'run',
    '--db',
    folder.file('docket.db'),
    '--feeds',
    folder.file('feeds'),
  ])
  expect([modeOf(folder.file('docket.db')), modeOf(folder.file('docket.db.lock'))]).toEqual(['600', '600'])
})
