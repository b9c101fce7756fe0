import Database from 'better-sqlite3'
import { type RunResult, runOnce } from '../../src/commands/run-once.ts'
import { serveSamples } from '../../src/commands/sample-server.ts'
import { recordedContext } from '../support/console.ts'
import { dumpAll, dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { atMost, type Figure, toFigureTable } from './bars.ts'

/** A second run straight after the first, and one that polls all feeds by force: what they ask, and what they change. */
export async function benchRerun(): Promise<string> {
  using folder = temporaryFolder()
  const database = folder.file('docket.db')
  const first = await run(database, '2026-03-01T08:00:00.000Z', false)
  const [rows, facts] = [dumpAll(database), factsOf(database)]
  const second = await run(database, '2026-03-01T08:01:00.000Z', false)
  const changed = countChanges(rows, dumpAll(database))
  const forced = await run(database, '2026-03-01T08:02:00.000Z', true)
  const figures: readonly Figure[] = [
    { what: 'first run: requests', value: inWords(first.result) },
    atMost('second run: requests', sumOf(second.result.requests), 0, 'requests'),
    atMost('second run: rows changed, ledger and all', changed, 0, 'rows'),
    atMost('forced run: requests for feeds', first.feeds === 0 ? 0 : (forced.result.requests?.feed ?? 0) / first.feeds, 1, 'a feed'),
    {
      what: 'forced run: answers to feed requests, by status',
      value: answersOf(database),
      bar: '304 but for the feed that is none',
      isMet: answersOf(database).startsWith(`${first.feeds - 1} × 304`),
    },
    atMost(
      'forced run: requests for articles and robots.txt',
      (forced.result.requests?.page ?? 0) + (forced.result.requests?.robots ?? 0),
      0,
      'requests',
    ),
    atMost('forced run: facts changed', countChanges(facts, factsOf(database)), 0, 'rows'),
    { what: 'time of second and forced run, of the first', value: `${percent(second, first)} and ${percent(forced, first)}` },
  ]
  return toFigureTable(figures)
}

interface Timed {
  readonly result: RunResult
  readonly feeds: number
  readonly ms: number
}

async function run(database: string, at: string, all: boolean): Promise<Timed> {
  const server = await serveSamples({ revised: false })
  try {
    const { context } = recordedContext({ at })
    const start = performance.now()
    const result = await runOnce({ command: 'bench', database, feeds: server.feeds, network: server.network, all, quiet: true }, context)
    return { result, feeds: server.feeds.length, ms: performance.now() - start }
  } finally {
    await server.close()
  }
}

/** When a feed is polled next is no fact. */
function factsOf(database: string): string {
  return dumpFacts(database).replace(/^# feeds \([\s\S]*?(?=^# )/mu, '')
}

function countChanges(before: string, after: string): number {
  const [old, now] = [new Set(before.split('\n')), new Set(after.split('\n'))]
  return old.symmetricDifference(now).size
}

function answersOf(database: string): string {
  using db = opened(database)
  const rows = db.prepare(
    `select coalesce(cast(status as text), reason) as answer, count(*) as times from fetches
     where run_id = (select max(run_id) from fetches) group by 1 order by 2 desc`,
  )
  return (rows.all() as { answer: string; times: number }[]).map(({ answer, times }) => `${times} × ${answer}`).join(', ')
}

function opened(database: string): Database.Database & Disposable {
  const db = new Database(database, { readonly: true })
  return Object.assign(db, { [Symbol.dispose]: () => void db.close() })
}

function sumOf(counts: RunResult['requests'] = {}): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function inWords({ requests = {} }: RunResult): string {
  return Object.entries(requests)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')
}

function percent(part: Timed, whole: Timed): string {
  return `${((100 * part.ms) / whole.ms).toFixed(0)} %`
}
