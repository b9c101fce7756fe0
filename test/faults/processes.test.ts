import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { recordedContext } from '../support/console.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { isFull, record } from './record.ts'
import { expectSound, inStore, openWeb, page, rss, runOn } from './web.ts'

const docket = join(import.meta.dirname, '../../src/docket.js')
const start = (argv: readonly string[]): ChildProcess => spawn(process.execPath, [docket, ...argv], { stdio: ['pipe', 'pipe', 'pipe'] })

describe('K05 while one run works', () => {
  test('others are refused at once with 11, and the one ends as if alone', async () => {
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const { promise: held, resolve: hold } = Promise.withResolvers<void>()
    await using web = await openWeb({
      'slow.example': (path, _request, response) => {
        if (path !== '/feed') return page('Slow')
        hold()
        released.then(() => response.end(rss([{ title: 'Slow', link: 'http://slow.example/slow' }]).body))
        return undefined
      },
    })
    const first = runOn(web, { database })
    await held
    const others = isFull ? 48 : 8
    record({ cases: others + 2 })
    for (let other = 0; other < others; other++) {
      const { context, stderr } = recordedContext()
      expect((await runOn(web, { database, context })).code).toBe(11)
      expect(stderr()).toMatch(/^docket: .*docket\.db: another run is at work; .*\n$/u)
    }
    for (const argv of [
      ['reextract', '--db', database],
      ['demo', '--db', database],
    ])
      expect(spawnSync(process.execPath, [docket, ...argv], { encoding: 'utf8' })).toMatchObject({ status: 11 })
    release()
    expect((await first).code).toBe(0)
    expectSound(database)
    inStore(database, (store) => expect(store.findArticleByUrl('http://slow.example/slow')).toBeDefined())
  })
})

describe('K07 a run that is told to stop', () => {
  test('does not wait for a host that says nothing', async () => {
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    const stop = new AbortController()
    await using web = await openWeb({
      'mute.example': (path) => {
        if (path === '/feed') return rss([{ title: 'Mute', link: 'http://mute.example/mute' }])
        if (path === '/robots.txt') return { status: 404 }
        stop.abort()
        return undefined
      },
    })
    const { context } = recordedContext({ signal: stop.signal })
    expect((await runOn(web, { database, context })).code).toBe(130)
    inStore(database, (store) => expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([]))
    inStore(database, (store) =>
      expect(store.pendingItems('2026-03-01T08:00:00.000Z', 100).map(({ item }) => item.title)).toContain('Mute'),
    )
  })

  test.each(isFull ? Array.from({ length: 17 }, (_, at) => 1 + Math.floor(at * 1.7)) : [1, 11, 13, 20, 28])(
    'at line %i of its log exits 130, and the next run ends with the rows of an undisturbed one',
    async (line) => {
      using folder = temporaryFolder()
      const [database, undisturbed] = [folder.file('stopped.db'), folder.file('undisturbed.db')]
      await using web = await openWeb({})
      const stop = new AbortController()
      const { context } = recordedContext({ signal: stop.signal })
      let lines = 0
      const stderr = { write: () => ++lines === line && stop.abort() }
      expect((await runOn(web, { database, context: { ...context, console: { ...context.console, stderr } } })).code).toBe(130)
      inStore(database, (store) => expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([]))
      for (const path of [database, undisturbed]) expect((await runOn(web, { database: path })).code).toBe(0)
      expect(dumpFacts(database)).toBe(dumpFacts(undisturbed))
    },
  )

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('by %s exits 130 and says that the next run goes on', async (signal) => {
    using folder = temporaryFolder()
    const child = start(['demo', '--db', folder.file('demo.db')])
    let log = ''
    child.stdout?.resume()
    child.stderr?.on('data', (chunk: Buffer) => {
      log += chunk
    })
    child.stderr?.once('data', () => child.kill(signal))
    expect(await once(child, 'close')).toEqual([130, null])
    expect(JSON.parse(log.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ kind: 'finished', outcome: 'interrupted' })
    inStore(folder.file('demo.db'), (store) => expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([]))
  })
})

test('a command that has nothing to lose ends at the first Ctrl-C', async () => {
  const child = start(['extract', '--jsonl'])
  child.stdin?.write('{"id": "a", "text": "Fined $5 million."}\n')
  if (child.stdout) await once(child.stdout, 'data')
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([null, 'SIGINT'])
})

test('the log may be closed: the run goes on and ends well', async () => {
  using folder = temporaryFolder()
  const child = start(['demo', '--db', folder.file('demo.db')])
  child.stdout?.resume()
  child.stderr?.once('data', () => child.stderr?.destroy())
  expect(await once(child, 'close')).toEqual([0, null])
  inStore(folder.file('demo.db'), (store) => expect([...store.allArticles()].length).toBeGreaterThan(30))
})

test('a query whose asker is killed in the middle of it dies too', async () => {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const store = openStore(database, { create: true })
  if (store.ok) store.value.close()
  const asker = start([
    'query',
    'with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t',
    '--db',
    database,
    '--timeout',
    '600',
  ])
  const children = (): readonly string[] => processes().filter((line) => line.includes('query-child') && line.includes(database))
  await vi.waitFor(() => expect(children()).toHaveLength(1), { timeout: 60_000 })
  asker.kill('SIGKILL')
  await once(asker, 'close')
  await vi.waitFor(() => expect(children()).toEqual([]), { timeout: 60_000 })
})

/** Command lines of what runs. */
function processes(): readonly string[] {
  return spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.split('\n')
}

describe('the demo', () => {
  test('removes no database in which anything but a demo ever wrote', async () => {
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    await using web = await openWeb({})
    await runOn(web, { database })
    const before = dumpFacts(database)
    const refused = spawnSync(process.execPath, [docket, 'demo', '--db', database], { encoding: 'utf8' })
    expect(refused).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/docket\.db holds what "docket test" stored, and is not removed/u),
    })
    expect(dumpFacts(database)).toBe(before)
  })

  test.each([
    ['a text', 'not a database at all, but something of worth to someone', 14],
    ['nothing', '', 0],
  ])('treats a file that holds %s as a run does', (_what, content, status) => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('demo.db'), content)
    expect(spawnSync(process.execPath, [docket, 'demo', '--db', folder.file('demo.db')], { stdio: 'ignore' }).status).toBe(status)
    if (status !== 0) expect(readFileSync(folder.file('demo.db'), 'utf8')).toBe(content)
  })
})

describe('the launcher', () => {
  const OLD = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.1.0"}})'
  const underOldNode = (launcher: string, env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, ['--import', OLD, launcher, '--version'], { encoding: 'utf8', env })

  test('under an old Node hands over to the project’s own', () => {
    expect(underOldNode(docket)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u), stderr: '' })
  })

  test('where that is missing refuses in one line with exit code 2, and where it does not start too', () => {
    using folder = temporaryFolder()
    mkdirSync(folder.file('src'))
    writeFileSync(folder.file('package.json'), '{"type": "module"}')
    copyFileSync(docket, folder.file('src/docket.js'))
    const line = /^docket: Node 20\.1\.0 is too old, .*run "npm ci" in the project.*\n$/u
    expect(underOldNode(folder.file('src/docket.js'))).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(line) })
    mkdirSync(folder.file('node_modules/node/bin/node'), { recursive: true })
    expect(underOldNode(folder.file('src/docket.js'))).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(line) })
  })

  test('needs nothing in the environment', () => {
    expect(spawnSync(process.execPath, [docket, '--version'], { encoding: 'utf8', env: {} })).toMatchObject({ status: 0, stderr: '' })
  })
})
