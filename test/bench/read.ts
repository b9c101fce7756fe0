import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { readArticle, readPage, readPageBy } from '../../src/read/article.ts'
import { keptBlocks } from '../../src/read/boilerplate.ts'
import type { Engine } from '../../src/read/dom.ts'
import { joinText } from '../../src/read/text.ts'
import { engineFlags } from '../support/launcher.ts'
import { atLeast, atMost, type Figure, round, toFigureTable } from './bars.ts'
import { scoreMetadata } from './metadata.ts'
import { type BenchPage, findPages } from './pages.ts'
import { type PageTime, type ReadResult, type ReadTask, THREADS } from './read-task.ts'
import { compareTexts, toF1 } from './shingles.ts'

const BARS = { equal: 99, times: 10, p95: 120, memory: 600, f1: 0.965, ownOutput: 0.99 }
/** The set whose figure other readers publish. */
const PUBLISHED = 'article-extraction-benchmark'

/** The two engines page by page, the text against an editor's and plain Readability's, the metadata against what is said of the pages, speed and memory of the pool against Readability as it comes. */
export async function benchRead(folder: string | undefined): Promise<string> {
  const pages = findPages(folder)
  const task = folder === undefined ? {} : { folder }
  const pool = await runInChild({ ...task, reader: 'pool' })
  const plain = await runInChild({ ...task, reader: 'plain' })
  const figures = toFigureTable([
    ...(await compareEngines(pages)),
    ...(await scoreTexts(pages, plain.f1 ?? {})),
    ...scoreMetadata(pages),
    atLeast(
      'two threads against plain Readability, by processor time',
      (THREADS * plain.cpuSeconds) / pool.cpuSeconds,
      BARS.times,
      'times',
    ),
    { what: 'the same by the clock, beside all that runs here', value: `${round(speedOf(pool) / speedOf(plain))} times` },
    { what: 'pages a second by the clock: ours, plain', value: `${round(speedOf(pool))}, ${round(speedOf(plain))}` },
    { what: 'half of the pages take at most, of processor time', value: `${round(quantile(pool, 'cpuMs', 0.5))} ms` },
    atMost('95 % of the pages take at most, of processor time', quantile(pool, 'cpuMs', 0.95), BARS.p95, 'ms'),
    { what: 'the same by the clock, beside all that runs here', value: `${round(quantile(pool, 'clockMs', 0.95))} ms` },
    atMost('peak memory of the process with the pool', pool.peakMb, BARS.memory, 'MB'),
  ])
  return `${figures}\n\nover ${pages.length} pages: ${[...new Set(pages.map(({ set }) => set))].join(', ')}`
}

async function compareEngines(pages: readonly BenchPage[]): Promise<readonly Figure[]> {
  let [equal, doubtful] = [0, 0]
  for (const { page } of pages) {
    if (textBy('light', page) === textBy('jsdom', page)) equal += 1
    const reading = readPage(page)
    if (reading.ok && reading.value.engine === 'jsdom') doubtful += 1
    await turn()
  }
  return [
    atLeast('the light DOM gives the text that jsdom gives', (100 * equal) / pages.length, BARS.equal, '% of the pages'),
    { what: 'read again by jsdom', value: `${round((100 * doubtful) / pages.length)} % of the pages` },
  ]
}

/** The article's text, or why there is none. */
function textBy(engine: Engine, page: BenchPage['page']): string {
  const reading = readPageBy(engine, page)
  if (!reading.ok) return reading.reason
  const { kind, metadata, blocks } = reading.value
  return kind === undefined ? joinText(metadata.title, keptBlocks(blocks)) : kind.reason
}

async function scoreTexts(pages: readonly BenchPage[], plain: Readonly<Record<string, number>>): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const [set, own] of Map.groupBy(pages, (page) => page.set)) {
    const overlaps = []
    for (const { page, gold } of own) {
      if (gold === undefined) continue
      const read = readArticle(page)
      overlaps.push(compareTexts(gold, read.ok ? read.value.text.slice(read.value.title.length).trim() : ''))
      await turn()
    }
    if (overlaps.length === 0) continue
    const f1 = toF1(overlaps)
    const what = `F1 of four-word runs, ${set}`
    const ofPlain = plain[set] ?? 0
    if (set === PUBLISHED) figures.push({ what, value: f1.toFixed(4), bar: `≥ ${BARS.f1}`, isMet: f1 >= BARS.f1 })
    // Readability's own tests: what they expect is what it gives.
    else if (ofPlain > BARS.ownOutput) figures.push({ what: `${what} (Readability’s own output)`, value: f1.toFixed(4) })
    else figures.push({ what, value: f1.toFixed(4), bar: `> ${ofPlain.toFixed(4)}, plain`, isMet: f1 > ofPlain })
  }
  return figures
}

/** jsdom's documents go when the event loop has turned. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function speedOf({ pages, seconds }: ReadResult): number {
  return pages / seconds
}

function quantile({ times }: ReadResult, of: keyof PageTime, share: number): number {
  const sorted = times.map((time) => time[of]).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

async function runInChild(task: ReadTask): Promise<ReadResult> {
  const child = fork(join(import.meta.dirname, 'read-run.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: task.reader === 'pool' ? [...engineFlags] : [],
  })
  child.send(task)
  const [result] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(fail)])) as [ReadResult]
  return result
}

function fail(): never {
  throw new Error('the process that was measured ended before it was done; its complaint stands above')
}
