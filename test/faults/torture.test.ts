/** K11: whatever fails at whatever point, nothing half-done is kept, and the runs that follow end with the rows of an undisturbed one. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Derived } from '../../src/derive.ts'
import { openFetcher } from '../../src/fetch/http.ts'
import { openSnapshots } from '../../src/fetch/snapshots.ts'
import { SnapshotFault } from '../../src/pipeline/articles.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { Page, ReadReason } from '../../src/read/article.ts'
import { openPool, type Pool } from '../../src/read/pool.ts'
import { storeFault } from '../../src/store/fault.ts'
import { openStore } from '../../src/store/open.ts'
import type { Outcome } from '../../src/types.ts'
import { dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { isFull, record } from './record.ts'
import { inStore, MORNING, openWeb, type Web } from './web.ts'

/** What can be made to fail. Each is asked before it is done, and throws or answers a failure when it is its turn. */
const parts = ['statement', 'snapshot', 'dial', 'resolve', 'read', 'worker', 'clock'] as const
type Part = (typeof parts)[number]

interface Trap {
  readonly part: Part
  readonly at: number
}

const folder = temporaryFolder()
let web: Web
let pool: Pool<Page, Outcome<Derived, ReadReason>>
let armed: Trap | undefined
const counts: Record<Part, number> = { statement: 0, snapshot: 0, dial: 0, resolve: 0, read: 0, worker: 0, clock: 0 }

function isTurn(part: Part): boolean {
  counts[part]++
  return armed?.part === part && armed.at === counts[part]
}

const SQLITE_FAULTS = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY', 'SQLITE_IOERR_FSYNC'] as const
const FILE_FAULTS = ['ENOSPC', 'EIO', 'EACCES', 'EDQUOT'] as const
const fileFault = (n: number): Error => Object.assign(new Error('made to fail'), { code: FILE_FAULTS[n % FILE_FAULTS.length] })

/** Every statement that better-sqlite3 runs passes here. */
function trapStatements(): () => void {
  const sample = new Database(':memory:').prepare('select 1')
  const prototype = Object.getPrototypeOf(sample) as Record<string, (...args: unknown[]) => unknown>
  const originals = ['run', 'get', 'all'].map((name) => [name, prototype[name]] as const)
  for (const [name, original] of originals) {
    if (original === undefined) throw new Error(`a statement has no ${name}`)
    prototype[name] = function trapped(this: unknown, ...args: unknown[]) {
      if (isTurn('statement'))
        throw new Database.SqliteError('made to fail', SQLITE_FAULTS[counts.statement % SQLITE_FAULTS.length] ?? 'SQLITE_FULL')
      return original.apply(this, args)
    }
  }
  return () => {
    for (const [name, original] of originals) if (original) prototype[name] = original
  }
}

async function create(path: string, bytes: Uint8Array): Promise<void> {
  if (isTurn('snapshot')) throw fileFault(counts.snapshot)
  writeFileSync(path, bytes, { flag: 'wx' })
}

/** Every piece of an answer passes here. */
function trapReads(socket: Socket): void {
  const push = socket.push.bind(socket)
  socket.push = (chunk, encoding) => {
    if (chunk === null || !isTurn('read')) return push(chunk, encoding)
    socket.destroy(Object.assign(new Error('made to fail'), { code: 'ECONNRESET' }))
    return false
  }
}

const HOUR = 3_600_000
/** A clock that jumps does so for one look at it, to and fro in turns. */
const jump = (): number => (isTurn('clock') ? (counts.clock % 2 === 0 ? 24 : -24) : 0)

/** One run; gives the fault that ended it, if one did. A throw that is no fault of disk or database fails the test. */
async function run(database: string, hours: number): Promise<string | undefined> {
  const { network } = web
  const fetcher = openFetcher({
    userAgent: 'CryptoDocket/1.0',
    ...network,
    resolve: async (name) => {
      if (isTurn('resolve')) throw Object.assign(new Error('made to fail'), { code: 'EAI_AGAIN' })
      return (await network.resolve?.(name)) ?? []
    },
    dial: (target, callback) => {
      if (isTurn('dial')) callback(Object.assign(new Error('made to fail'), { code: 'ECONNREFUSED' }), null)
      else
        network.dial?.(target, (...result) => {
          if (result[0] === null) trapReads(result[1])
          callback(...result)
        })
    },
  })
  const opened = openStore(database, { create: true })
  if (!opened.ok) {
    await fetcher.close()
    return opened.reason
  }
  try {
    await runPipeline(
      {
        store: opened.value,
        feeds: web.feeds.slice(0, 3),
        fetcher,
        snapshots: openSnapshots(`${database}.snapshots`, { create }),
        pool: {
          ...pool,
          run: async (page) => (isTurn('worker') ? { ok: false, reason: 'crashed', detail: 'made to fail' } : pool.run(page)),
        },
        now: () => new Date(Date.parse(MORNING) + (hours + jump()) * HOUR).toISOString(),
        signal: new AbortController().signal,
        report: () => undefined,
        extractor: 'torture',
        all: true,
      },
      { command: 'test', version: '1' },
    )
    return undefined
  } catch (error) {
    if (error instanceof SnapshotFault) return error.reason
    const fault = storeFault(error, database)
    if (fault === undefined) throw error
    return fault.reason
  } finally {
    await fetcher.close()
    opened.value.close()
  }
}

const begin = (trap?: Trap): void => {
  armed = trap
  for (const part of parts) counts[part] = 0
}

/** What was published, and not how often it took to learn it. */
const factsOf = (database: string): string => dumpFacts(database).replace(/^# feeds \([\s\S]*?(?=^# )/mu, '')

let wanted: string
let totals: Readonly<Record<Part, number>>
let release: () => void

beforeAll(async () => {
  web = await openWeb({})
  pool = openPool(new URL('../../src/derive.ts', import.meta.url), { threads: 1, deadlineMs: 60_000, memoryMb: 256 })
  release = trapStatements()
  begin()
  const undisturbed = folder.file('undisturbed.db')
  await run(undisturbed, 0)
  totals = { ...counts }
  begin()
  await run(undisturbed, 30)
  wanted = factsOf(undisturbed)
})

afterAll(async () => {
  release()
  await pool.close()
  await web[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

/** So many points of each part, spread over an undisturbed run. */
const POINTS: Readonly<Record<Part, number>> = isFull
  ? { statement: 240, snapshot: 30, dial: 60, resolve: 60, read: 60, worker: 30, clock: 40 }
  : { statement: 60, snapshot: 6, dial: 9, resolve: 9, read: 9, worker: 6, clock: 6 }

test.each(parts)('K11 %s', async (part) => {
  const points = Math.min(POINTS[part], totals[part])
  expect(points).toBeGreaterThanOrEqual(3)
  record({ cases: points })
  for (let point = 0; point < points; point++) {
    const at = 1 + Math.floor((point * totals[part]) / points)
    const dir = join(folder.path, `${part}-${at}`)
    mkdirSync(dir)
    const database = join(dir, 'docket.db')
    begin({ part, at })
    const ended = await run(database, 0)
    expect(ended === undefined, `${part} ${at} ended as ${ended}`).toBe(part !== 'statement' && part !== 'snapshot')
    begin()
    inStoreIfThere(database, `${part} ${at}`)
    for (const hours of [6, 30]) await run(database, hours)
    expect(factsOf(database), `${part} ${at}`).toBe(wanted)
    inStoreIfThere(database, `${part} ${at}`)
  }
})

function inStoreIfThere(database: string, where: string): void {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) {
    expect(store.reason, where).toBe('missing')
    return
  }
  store.value.close()
  inStore(database, (each) =>
    expect(
      each.check().filter(({ wrong }) => wrong > 0),
      where,
    ).toEqual([]),
  )
}
