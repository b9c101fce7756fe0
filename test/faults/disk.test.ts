import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { recordedContext } from '../support/console.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { inStore } from './web.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')
const demo = (database: string, extra: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [...extra, docket, 'demo', '--keep', '--db', database], { encoding: 'utf8', env: { ...process.env, ...env } })

/** A disk of three megabytes where this user may mount one; elsewhere a folder, and a limit on the pages of every database within it. */
function smallDisk(freeKilobytes: number) {
  const folder = temporaryFolder()
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder.path]).status === 0
  if (isMounted) writeFileSync(folder.file('filler'), Buffer.alloc((3 * 1024 - freeKilobytes) * 1024))
  const pages = String(Math.max(1, Math.floor(freeKilobytes / 4)))
  return {
    ...folder,
    fill: (database: string) =>
      isMounted ? demo(database) : demo(database, ['--import', join(import.meta.dirname, 'full-disk.ts')], { PAGES_AT_MOST: pages }),
    makeRoom: () => isMounted && spawnSync('mount', ['-o', 'remount,size=64m', folder.path]),
    [Symbol.dispose]: () => {
      if (isMounted) spawnSync('umount', [folder.path])
      folder[Symbol.dispose]()
    },
  }
}

const litter = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tmp$|incoming\/./u.test(name))

function expectSound(database: string): void {
  inStore(database, (store) => expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([]))
}

describe('K02 a disk that is full', () => {
  test('while the database grows: exit 13, a sound database, no litter, and the next run ends as an undisturbed one', () => {
    using disk = smallDisk(2_400)
    using folder = temporaryFolder()
    const database = disk.file('demo.db')
    const full = disk.fill(database)
    expect(full.status, full.stderr.slice(-500)).toBe(13)
    expect(full.stderr).toMatch(/^docket: .*free some space and run again/mu)
    expectSound(database)
    expect(litter(disk.path)).toEqual([])
    disk.makeRoom()
    expect(demo(database).status).toBe(0)
    const undisturbed = folder.file('undisturbed.db')
    expect(demo(undisturbed).status).toBe(0)
    expect(dumpFacts(database)).toBe(dumpFacts(undisturbed))
  })

  test.each([0, 16, 48, 100, 1_200])(
    'with %i kilobytes free at the start: exit 13, and nothing that a later run would stumble over',
    (free) => {
      using disk = smallDisk(free)
      const database = disk.file('demo.db')
      const full = disk.fill(database)
      expect(full.status, full.stderr.slice(-500)).toBe(13)
      expect(litter(disk.path)).toEqual([])
      disk.makeRoom()
      expect(demo(database).status).toBe(0)
      expectSound(database)
    },
  )

  test('under the log: the run does its work and exits 13', () => {
    using folder = temporaryFolder()
    const database = folder.file('demo.db')
    const { status } = spawnSync(process.execPath, [docket, 'demo', '--db', database], {
      stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')],
    })
    expect(status).toBe(13)
    inStore(database, (store) => expect([...store.allArticles()].length).toBeGreaterThan(30))
    expectSound(database)
  })

  test('under the results: exit 13 and a word', () => {
    const { status, stderr } = spawnSync(process.execPath, [docket, 'extract'], {
      input: 'The court fined the firm $5 million.',
      stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({
      status: 13,
      stderr: expect.stringMatching(/^docket: the results could not be written: .*ENOSPC/u),
    })
  })

  test('under the metrics: a word, no litter, and the exit code of the run', async () => {
    using folder = temporaryFolder()
    mkdirSync(folder.file('docket.prom'))
    writeFileSync(folder.file('feed.yaml'), FEED)
    const { context, stderr } = recordedContext()
    const argv = ['run', '--db', folder.file('docket.db'), '--feeds', folder.path, '--metrics-file', folder.file('docket.prom')]
    expect(await main(argv, context.console)).toBe(3)
    expect(stderr()).toMatch(/docket: cannot write the metrics to .*docket\.prom/u)
    expect(litter(folder.path)).toEqual([])
  })
})

const FEED =
  'publisher: Nowhere\ncountry: XX\nlanguage: en\nkind: news\nfeeds:\n  - id: nowhere\n    title: News\n    url: http://127.0.0.1:8009/feed\n'

async function docketIn(argv: readonly string[]) {
  const { context, stdout, stderr } = recordedContext()
  const code = await main(argv, context.console)
  return { code, stdout: stdout(), stderr: stderr() }
}

describe('K03 a place that cannot be written or is not there', () => {
  const commands = (database: string, feeds: string): readonly (readonly string[])[] => [
    ['run', '--db', database, '--feeds', feeds],
    ['demo', '--db', database],
    ['check', '--db', database, '--feeds', feeds],
    ['show', 'a', '--db', database],
    ['query', 'select 1', '--db', database],
    ['reextract', '--db', database],
  ]

  test('a directory that does not exist is named by every command, and not made', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('feed.yaml'), FEED)
    for (const argv of commands(folder.file('none/docket.db'), folder.path)) {
      const { code, stderr } = await docketIn(argv)
      expect({ argv, code, stderr }).toEqual({
        argv,
        code: 1,
        stderr: expect.stringContaining(`${folder.file('none')} does not exist; make it first`),
      })
    }
    expect(existsSync(folder.file('none'))).toBe(false)
  })

  test('a database that is not there is told by every command that needs one, and nothing is left behind', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('feed.yaml'), FEED)
    for (const argv of commands(folder.file('docket.db'), folder.path).slice(2)) {
      const { code, stderr } = await docketIn(argv)
      expect({ argv, code, stderr }).toEqual({
        argv,
        code: 10,
        stderr: expect.stringContaining('docket.db: there is no database here; a run makes one'),
      })
    }
    expect(readdirSync(folder.path)).toEqual(['feed.yaml'])
  })

  test.each(['', ' ', ':memory:'])('a database of the name %j, which SQLite would forget, is wrong use', async (name) => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('feed.yaml'), FEED)
    for (const argv of commands(name, folder.path)) {
      const { code, stderr } = await docketIn(argv)
      expect({ argv, code, stderr }).toEqual({ argv, code: 2, stderr: expect.stringContaining('names no file') })
    }
    expect(existsSync(`${name}.lock`)).toBe(false)
  })

  test('a place where only directories can be is an input-output fault that names it', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('feed.yaml'), FEED)
    for (const argv of commands(folder.path, folder.path))
      expect(await docketIn(argv)).toMatchObject({ code: 1, stderr: expect.stringContaining(folder.path) })
  })

  test('a folder without the right to write is told, and its database stays as it is', () => {
    using folder = temporaryFolder()
    const database = folder.file('demo.db')
    expect(demo(database).status).toBe(0)
    const before = readFileSync(database)
    const isReadonly = makeReadonly(folder.path)
    try {
      const refused = isReadonly.run(['demo', '--keep', '--db', database])
      expect(refused).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/docket: .*demo\.db.*(?:writable|may (?:read and )?write)/u),
      })
      expect(isReadonly.run(['query', 'select count(*) from articles', '--db', database])).toMatchObject({ status: 0 })
      expect(isReadonly.run(['check', '--db', database])).toMatchObject({ status: 0 })
    } finally {
      isReadonly.end()
    }
    expect(readFileSync(database)).toEqual(before)
  })
})

/** Runs the program as one who may not write into the folder: by mounting it read-only where this user is root, else by taking the right away. */
function makeReadonly(path: string) {
  const isRoot = process.getuid?.() === 0
  const isMounted =
    isRoot && spawnSync('mount', ['--bind', path, path]).status === 0 && spawnSync('mount', ['-o', 'remount,ro,bind', path]).status === 0
  if (!isMounted) chmodSync(path, 0o555)
  const nobody = isRoot && !isMounted ? { uid: 65_534, gid: 65_534 } : {}
  return {
    run: (argv: readonly string[]) => spawnSync(process.execPath, [docket, ...argv], { encoding: 'utf8', ...nobody }),
    end: () => (isMounted ? spawnSync('umount', [path]) : chmodSync(path, 0o755)),
  }
}
