/** The process that is measured: gets one task by message, reads the pages in a pool of two threads or as plain Readability does, answers. */
import { once } from 'node:events'
import { Readability } from '@mozilla/readability'
import { openPool } from '../../src/read/pool.ts'
import { cpuOf } from './measure.ts'
import { type BenchPage, findPages } from './pages.ts'
import { type PageTime, type ReadResult, type ReadTask, THREADS } from './read-task.ts'
import { compareTexts, toF1 } from './shingles.ts'

const ROUNDS = 2

const [{ reader, folder }] = (await once(process, 'message')) as [ReadTask]
process.send?.(await measure(findPages(folder)))
process.disconnect()

async function measure(pages: readonly BenchPage[]): Promise<ReadResult> {
  const read = reader === 'pool' ? await openReaders() : await openPlain()
  const readAll = () => (reader === 'pool' ? Promise.all(pages.map(read)) : inTurn(pages, read))
  // Neither side is measured while it loads and warms up.
  await readAll()
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const times: PageTime[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(...(await readAll()))
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    pages: times.length,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
    times,
    ...(reader === 'plain' && { f1: await scorePlain(pages) }),
  }
}

type Read = (page: BenchPage) => Promise<PageTime>

async function openReaders(): Promise<Read> {
  const pool = openPool<BenchPage['page'], PageTime>(new URL('./read-worker.ts', import.meta.url), {
    threads: THREADS,
    deadlineMs: 10_000,
    memoryMb: 256,
  })
  return async ({ id, page }) => {
    const outcome = await pool.run(page)
    if (!outcome.ok) throw new Error(`${id}: ${outcome.reason}, ${outcome.detail}`)
    return outcome.value
  }
}

/** As its documentation has it, but for styles: some make jsdom throw. */
async function openPlain(): Promise<Read> {
  const readPlain = await openReadability()
  return async (page) => {
    const start = performance.now()
    const cpuMs = cpuOf(() => readPlain(page))
    return { cpuMs, clockMs: performance.now() - start }
  }
}

async function openReadability(): Promise<(page: BenchPage) => string> {
  const { JSDOM, VirtualConsole } = await import('jsdom')
  return ({ page: { snapshot } }) => {
    const html = new TextDecoder().decode(snapshot.body).replace(/<style[\s\S]*?<\/style>/giu, '')
    const { window } = new JSDOM(html, { url: snapshot.finalUrl, virtualConsole: new VirtualConsole() })
    const text = new Readability(window.document).parse()?.textContent ?? ''
    window.close()
    return text
  }
}

async function scorePlain(pages: readonly BenchPage[]): Promise<Readonly<Record<string, number>>> {
  const readPlain = await openReadability()
  const scores: [string, number][] = []
  for (const [set, own] of Map.groupBy(pages, (page) => page.set)) {
    const overlaps = []
    for (const page of own) {
      if (page.gold !== undefined) overlaps.push(compareTexts(page.gold, readPlain(page)))
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (overlaps.length > 0) scores.push([set, toF1(overlaps)])
  }
  return Object.fromEntries(scores)
}

async function inTurn(pages: readonly BenchPage[], read: Read): Promise<PageTime[]> {
  const times: PageTime[] = []
  for (const page of pages) {
    times.push(await read(page))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return times
}
