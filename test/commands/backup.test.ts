/** Backups of a database in use, and what becomes of them and of the database when processes die, disks fill and bytes change. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { runOnce } from '../../src/commands/run-once.ts'
import { serveSamples } from '../../src/commands/sample-server.ts'
import { snapshotFile } from '../../src/fetch/snapshots.ts'
import { writeBackup } from '../../src/store/backup.ts'
import { takeLock } from '../../src/store/lock.ts'
import { restoreBackup } from '../../src/store/restore.ts'
import { recordedContext } from '../support/console.ts'
import { dumpAll } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'

const AT = '2026-03-01T12:00:00.000Z'
let samples: ReturnType<typeof temporaryFolder>

beforeAll(async () => {
  samples = temporaryFolder()
  const server = await serveSamples({ revised: false })
  const { context } = recordedContext()
  await runOnce(
    { command: 'test', database: samples.file('docket.db'), feeds: server.feeds, network: server.network, quiet: true },
    context,
  )
  await server.close()
})
afterAll(() => samples[Symbol.dispose]())

function copyOfSamples() {
  const folder = temporaryFolder()
  cpSync(samples.path, folder.path, { recursive: true })
  return {
    path: folder.path,
    database: folder.file('docket.db'),
    pages: folder.file('docket.snapshots'),
    backup: folder.file('backup.tar'),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  }
}

async function docket(...argv: readonly string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(argv, context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

const backUp = (place: ReturnType<typeof copyOfSamples>, ...more: readonly string[]) =>
  docket('backup', place.backup, '--db', place.database, ...more)
const restore = (place: ReturnType<typeof copyOfSamples>, ...more: readonly string[]) =>
  docket('restore', place.backup, '--db', place.database, ...more)

function spoil(database: string): void {
  const sqlite = new Database(database)
  sqlite.exec("pragma foreign_keys = off; update articles set title = 'spoiled'; delete from mentions")
  sqlite.close()
}

const litter = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /incoming-|\.restoring/u.test(name))

test('a backup that is restored brings back every row and every page, and keeps the database that was there', async () => {
  using place = copyOfSamples()
  const before = dumpAll(place.database)
  expect(await backUp(place)).toMatchObject({ code: 0, stderr: '' })
  spoil(place.database)
  rmSync(globSync(join(place.pages, '??/*.gz')).sort()[0] ?? '')
  const { code, stdout } = await restore(place)
  expect(code).toBe(0)
  expect(stdout).toContain('1 pages had to be brought back')
  expect(dumpAll(place.database)).toBe(before)
  expect((await docket('check', '--db', place.database)).code).toBe(0)
  const kept = /kept as (?<kept>.+)/u.exec(stdout)?.groups?.kept ?? ''
  expect(new Database(kept, { readonly: true }).prepare('select distinct title from articles').pluck().all()).toEqual(['spoiled'])
})

test('it is restored where there was nothing', async () => {
  using place = copyOfSamples()
  const before = dumpAll(place.database)
  await backUp(place)
  mkdirSync(join(place.path, 'elsewhere'))
  const database = join(place.path, 'elsewhere/new.db')
  expect(await docket('restore', place.backup, '--db', database)).toMatchObject({ code: 0 })
  expect(dumpAll(database)).toBe(before)
  expect((await docket('check', '--db', database)).code).toBe(0)
})

test('a writer in the midst of its work is not disturbed, and what it has not committed is not in the backup', async () => {
  using place = copyOfSamples()
  const before = dumpAll(place.database)
  const writer = new Database(place.database, { timeout: 0 })
  writer.exec("begin immediate; update articles set title = 'half done'")
  expect((await backUp(place)).code).toBe(0)
  writer.exec('commit')
  expect(writer.prepare('select distinct title from articles').pluck().all()).toEqual(['half done'])
  writer.close()
  await restore(place)
  expect(dumpAll(place.database)).toBe(before)
})

test('a file that is there is not overwritten unless that is asked for', async () => {
  using place = copyOfSamples()
  writeFileSync(place.backup, 'mine')
  expect(await backUp(place)).toMatchObject({ code: 2 })
  expect(readFileSync(place.backup, 'utf8')).toBe('mine')
  expect(await backUp(place, '--force')).toMatchObject({ code: 0 })
  expect(await restore(place, '--dry-run')).toMatchObject({ code: 0 })
})

test('a page that is gone is told, and the rest is backed up', async () => {
  using place = copyOfSamples()
  const [page = ''] = globSync(join(place.pages, '??/*.gz')).sort()
  rmSync(page)
  const { code, stderr } = await backUp(place)
  expect(code).toBe(3)
  expect(stderr).toContain(page.slice(-67, -3))
  expect(await restore(place, '--dry-run')).toMatchObject({ code: 0 })
})

test('what is no database, or a damaged one, is not backed up', async () => {
  using place = copyOfSamples()
  expect(await docket('backup', place.backup, '--db', join(place.path, 'nowhere.db'))).toMatchObject({ code: 10 })
  writeFileSync(place.database, Buffer.alloc(60_000, 0xa5), { flag: 'r+' })
  expect(await backUp(place)).toMatchObject({ code: 14 })
  expect(existsSync(place.backup)).toBe(false)
  expect(litter(place.path)).toEqual([])
})

describe('a backup is refused with exit code 14, and nothing is touched,', () => {
  test('with any byte changed', async () => {
    using place = copyOfSamples()
    await backUp(place)
    const whole = readFileSync(place.backup)
    const before = readFileSync(place.database)
    const places = [
      ...Array.from({ length: 40 }, (_, n) => Math.floor((whole.length * (n + 0.5)) / 40)),
      whole.length - 1,
      whole.length - 700,
    ]
    for (const at of places) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x01
      writeFileSync(place.backup, bytes)
      const { code, stderr } = await restore(place)
      expect(code, `byte ${at}: ${stderr}`).toBe(14)
    }
    expect(readFileSync(place.database).equals(before)).toBe(true)
    expect(litter(place.path)).toEqual([])
  })

  test.each([0, 100, 600, 100_000, -600, -2_000])('cut off at byte %i', async (at) => {
    using place = copyOfSamples()
    await backUp(place)
    truncateSync(place.backup, at < 0 ? statSync(place.backup).size + at : at)
    expect((await restore(place)).code).toBe(14)
  })

  test('where it is something else', async () => {
    using place = copyOfSamples()
    writeFileSync(place.backup, 'no backup at all'.repeat(1_000))
    expect((await restore(place)).code).toBe(14)
  })
})

test('a backup of a later version is refused with exit code 10', async () => {
  using place = copyOfSamples()
  const sqlite = new Database(place.database)
  sqlite.pragma('user_version = 9999')
  sqlite.close()
  await backUp(place)
  expect(await restore(place)).toMatchObject({ code: 10 })
})

test('nothing is restored while a run works', async () => {
  using place = copyOfSamples()
  await backUp(place)
  const lock = takeLock(place.database)
  expect(await restore(place)).toMatchObject({ code: 11 })
  if (lock.ok) lock.value.release()
  expect(await restore(place)).toMatchObject({ code: 0 })
})

test('a damaged database with a log makes way, and its log is not played into the new one', async () => {
  using place = copyOfSamples()
  const before = dumpAll(place.database)
  await backUp(place)
  const writer = new Database(place.database)
  writer.pragma('journal_mode = WAL')
  writer.exec("update articles set title = 'in the log'")
  cpSync(`${place.database}-wal`, join(place.path, 'kept-wal'))
  writer.close()
  writeFileSync(place.database, Buffer.alloc(60_000, 0xa5), { flag: 'r+' })
  cpSync(join(place.path, 'kept-wal'), `${place.database}-wal`)
  expect((await docket('check', '--db', place.database)).stderr).toContain('docket restore')
  expect(await restore(place)).toMatchObject({ code: 0 })
  expect(dumpAll(place.database)).toBe(before)
})

/** Opens files of which only so many bytes in all can be written. */
function diskOf(bytes: number): typeof open {
  let left = bytes
  return async (...args: Parameters<typeof open>) => {
    const file = await open(...args)
    const write = file.write.bind(file)
    file.write = (async (piece: Uint8Array) => {
      left -= piece.length
      if (left < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      return write(piece)
    }) as typeof file.write
    return file
  }
}

describe('a disk that fills', () => {
  test.each([0, 600, 100_000, 2_000_000])('after %i bytes of a backup leaves no file of it', async (bytes) => {
    using place = copyOfSamples()
    const source = { database: place.database, pageFile: (sha256: string) => snapshotFile(place.pages, sha256), at: AT }
    const written = await writeBackup(source, { file: place.backup, overwrite: false, openFile: diskOf(bytes) })
    expect(written).toMatchObject({ ok: false, reason: 'disk_full' })
    expect(existsSync(place.backup)).toBe(false)
    expect(litter(place.path)).toEqual([])
  })

  test.each([0, 600, 100_000, 2_720_000])('after %i bytes of restoring leaves the old database', async (bytes) => {
    using place = copyOfSamples()
    await backUp(place)
    rmSync(place.pages, { recursive: true })
    const before = readFileSync(place.database)
    const target = { database: place.database, pageFile: (sha256: string) => snapshotFile(place.pages, sha256), at: AT }
    expect(await restoreBackup(place.backup, { ...target, openFile: diskOf(bytes) })).toMatchObject({ ok: false, reason: 'disk_full' })
    expect(readFileSync(place.database).equals(before)).toBe(true)
    expect(litter(place.path)).toEqual([])
    expect(await restore(place)).toMatchObject({ code: 0 })
    expect((await docket('check', '--db', place.database)).code).toBe(0)
  })
})

describe('kill -9', () => {
  const program = join(import.meta.dirname, '../../src/docket.js')

  /** At a moment that the first line of strace would not tell: when a file or page has come into being. */
  async function killed(argv: readonly string[], when: () => boolean): Promise<void> {
    const child = spawn(process.execPath, [program, ...argv], { stdio: 'ignore' })
    const closed = once(child, 'close')
    let done = false
    closed.then(() => {
      done = true
    })
    while (!done && !when()) await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
    await closed
  }

  const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? -1
  const incoming = (folder: string, ending: RegExp): number =>
    readdirSync(folder)
      .filter((name) => ending.test(name))
      .reduce((most, name) => Math.max(most, sizeOf(join(folder, name))), -1)

  test.each([
    ['when it begins to copy the database', (path: string) => incoming(path, /incoming-\d+\.db$/u) >= 0],
    ['when the copy is there', (path: string) => incoming(path, /incoming-\d+$/u) >= 0],
    ['when the archive has its database', (path: string) => incoming(path, /incoming-\d+$/u) > 2_000_000],
    ['when the backup has its name', (path: string) => existsSync(join(path, 'backup.tar'))],
  ])('a backup %s: the file is whole or not there, and the next backup clears up', async (_, when) => {
    using place = copyOfSamples()
    await killed(['backup', place.backup, '--db', place.database], () => when(place.path))
    if (existsSync(place.backup)) expect(await restore(place, '--dry-run')).toMatchObject({ code: 0 })
    expect(await backUp(place, '--force')).toMatchObject({ code: 0 })
    expect(litter(place.path)).toEqual([])
    expect((await docket('check', '--db', place.database)).code).toBe(0)
  })

  test.each([
    ['when the first page is back', (path: string) => globSync(join(path, 'docket.snapshots/??/*')).length > 0],
    ['when the database begins to come', (path: string) => sizeOf(join(path, 'docket.db.restoring')) >= 0],
    ['when the database has come', (path: string) => sizeOf(join(path, 'docket.db.restoring')) > 2_700_000],
    ['when the old one is aside', (path: string) => readdirSync(path).some((name) => name.includes('.before-'))],
  ])('a restoration %s: the database is the old or the new one, and the next restoration ends it', async (_, when) => {
    using place = copyOfSamples()
    const wanted = dumpAll(place.database)
    await backUp(place)
    spoil(place.database)
    const spoiled = dumpAll(place.database)
    rmSync(place.pages, { recursive: true })
    await killed(['restore', place.backup, '--db', place.database], () => when(place.path))
    expect([wanted, spoiled].includes(dumpAll(place.database))).toBe(true)
    expect(await restore(place)).toMatchObject({ code: 0 })
    expect(dumpAll(place.database)).toBe(wanted)
    expect(litter(place.path)).toEqual([])
    expect((await docket('check', '--db', place.database)).code).toBe(0)
  })
})
