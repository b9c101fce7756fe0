import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Derived } from '../../src/derive.ts'
import { openFetcher } from '../../src/fetch/http.ts'
import { openSnapshots } from '../../src/fetch/snapshots.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { Page, ReadReason } from '../../src/read/article.ts'
import { openPool, type Pool } from '../../src/read/pool.ts'
import { openStore } from '../../src/store/open.ts'
import type { Outcome } from '../../src/types.ts'
import { temporaryFolder } from '../support/folder.ts'
import { GAP_MS, type Hit, openWorld, type World } from './month-world.ts'
import { isFull, record } from './record.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const DAYS = isFull ? 30 : 4
const EVERY = 30 * MINUTE

let pool: Pool<Page, Outcome<Derived, ReadReason>>
beforeAll(() => {
  pool = openPool(new URL('../../src/derive.ts', import.meta.url), { threads: 1, deadlineMs: 60_000, memoryMb: 256 })
})
afterAll(() => pool.close())

/** Runs as cron would, every half hour, until the days are over. Gives the hits of each run. */
async function live(world: World, database: string, until: number): Promise<readonly (readonly Hit[])[]> {
  const opened = openStore(database, { create: true })
  if (!opened.ok) throw new Error(opened.detail)
  const { value: store } = opened
  const runs: (readonly Hit[])[] = []
  for (let at = world.now(); at <= until; at += EVERY) {
    world.moveTo(at)
    const before = world.hits.length
    const fetcher = openFetcher({ userAgent: 'CryptoDocket/1.0', ...world.network })
    await runPipeline(
      {
        store,
        feeds: world.feeds,
        fetcher,
        snapshots: openSnapshots(`${database}.snapshots`),
        pool,
        now: () => new Date(world.now()).toISOString(),
        signal: new AbortController().signal,
        report: () => undefined,
        extractor: 'month',
      },
      { command: 'run', version: '1' },
    )
    await fetcher.close()
    await setImmediate()
    runs.push(world.hits.slice(before))
  }
  expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
  store.close()
  return runs
}

/** Hours between one poll of a feed and the next; what one run asks of it, redirects and second tries, is one poll. */
function waits(runs: readonly (readonly Hit[])[], feed: string): readonly number[] {
  const polls = runs.flatMap((hits) => hits.find(({ path }) => path.replace('?moved', '') === `/${feed}`)?.at ?? [])
  return polls.slice(1).map((at, index) => (at - (polls[index] ?? 0)) / HOUR)
}

const SEASONS = [
  ['over the end of a year', '2026-12-20T00:10:00Z', 'Asia/Kolkata', { name: '+0530', hours: 5.5 }],
  ['over the night that clocks go forward', '2026-03-06T00:10:00Z', 'America/New_York', { name: 'EST', hours: -5 }],
  ['over the night that clocks go back', '2026-10-23T00:10:00Z', 'Europe/Vilnius', { name: 'EEST', hours: 3 }],
] as const

test.each(isFull ? SEASONS : SEASONS.slice(0, 1))(
  'M01 sixty feeds %s: none is forgotten, none stormed, no host hurried, nothing lost',
  async (_when, from, zone, written) => {
    vi.stubEnv('TZ', zone)
    using folder = temporaryFolder()
    const database = folder.file('docket.db')
    const start = Date.parse(from)
    const end = start + DAYS * DAY
    await using world = await openWorld(start, written)
    const runs = await live(world, database, end)
    vi.unstubAllEnvs()

    const gaps = [...Map.groupBy(world.hits, ({ host }) => host).values()].flatMap((hits) =>
      hits.slice(1).map(({ at }, index) => at - (hits[index]?.at ?? 0)),
    )
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(GAP_MS)
    for (const { id } of world.feeds) {
      const hours = waits(runs, id)
      expect(Math.min(...hours), `${id} is stormed`).toBeGreaterThanOrEqual(0.9)
      expect(Math.max(...hours), `${id} is forgotten`).toBeLessThanOrEqual(25)
    }

    const opened = openStore(database, { create: false, readonly: true })
    if (!opened.ok) throw new Error(opened.detail)
    const stored = [...opened.value.allArticles()].map(({ article }) => article.url)
    opened.value.close()
    const lost = world.published(end - 1.5 * DAY).filter((url) => !stored.includes(url))
    record({ cases: runs.length, rowsLost: lost.length, rowsDoubled: stored.length - new Set(stored).size })
    expect(lost).toEqual([])
    expect(new Set(stored).size).toBe(stored.length)
  },
)
