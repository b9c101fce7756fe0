import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { readCookbook, withChoices } from '../../src/commands/cookbook/recipe.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { temporaryFolder } from '../support/folder.ts'
import { atMost, type Figure, toFigureTable } from './bars.ts'
import { cpuOf, median } from './measure.ts'
import { type Item, makeLargeDatabase, saveTold, tellings } from './size-database.ts'
import { readSamples, type Samples } from './size-samples.ts'

const ARTICLES = '100000'
/** So small that nothing depends on its size yet. */
const FEW = 1_000
const GB = 1e9

interface SizeTask {
  /** A database that an earlier run has made; where there is none it is made there. */
  readonly database?: string
  readonly articles?: string
}

/** A database of ten years: how large it is, how long each question of the cookbook takes, and what an article more costs. */
export async function benchSize({ database: kept, articles: wanted = ARTICLES }: SizeTask): Promise<string> {
  const articles = Number(wanted)
  using folder = temporaryFolder()
  const samples = await readSamples()
  const small = folder.file('small.db')
  await makeLargeDatabase({ database: small, articles: FEW })
  const costAtStart = costOfSaving(small, samples, FEW)

  const large = kept ?? folder.file('large.db')
  const start = performance.now()
  const made = isThere(large) ? undefined : await makeLargeDatabase({ database: large, articles })
  const seconds = (performance.now() - start) / 1000
  const sizes = sizesOf(large)
  const questions = askAll(large)
  const costAtEnd = costOfSaving(large, samples, articles)

  const figures: readonly Figure[] = [
    { what: 'articles, mentions, events', value: `${sizes.articles}, ${sizes.mentions}, ${sizes.events}` },
    ...(made ? [{ what: 'time to make it', value: `${seconds.toFixed(0)} s` }] : []),
    atMost('file', sizes.bytes / GB, 1.5, 'GB'),
    ...(made ? [atMost('file with the snapshots of its pages', (sizes.bytes + made.snapshotBytes) / GB, 1.5, 'GB')] : []),
    ...questions,
    { what: `processor time of an article at ${FEW} articles`, value: `${costAtStart.toFixed(2)} ms` },
    { what: `processor time of an article at ${articles} articles`, value: `${costAtEnd.toFixed(2)} ms` },
    atMost('of the one the other', costAtEnd / costAtStart, 1.2, 'times'),
  ]
  return toFigureTable(figures)
}

const isThere = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

function sizesOf(path: string) {
  const sqlite = new Database(path)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const count = (table: string) => sqlite.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0
  const sizes = { articles: count('articles'), mentions: count('mentions'), events: count('events'), bytes: statSync(path).size }
  sqlite.close()
  return sizes
}

const ROUNDS = 20

/** Processor time of the slowest but one of twenty askings, after two that warm up. */
function askAll(path: string): readonly Figure[] {
  const sqlite = new Database(path, { readonly: true })
  sqlite.pragma('temp_store = MEMORY')
  const choices = { name: busiestTarget(sqlite), exchange: busiestExchange(sqlite), agency: 'us-sec', year: '2024', since: '2025-12-01' }
  try {
    return readCookbook().map((recipe) => {
      const chosen = Object.fromEntries(Object.entries(choices).filter(([name]) => Object.hasOwn(recipe.choices, name)))
      const statement = sqlite.prepare(withChoices(recipe, chosen)).raw()
      const times = Array.from({ length: ROUNDS + 2 }, () => cpuOf(() => statement.all()))
      const sorted = times.slice(2).toSorted((a, b) => a - b)
      return atMost(`question ${recipe.name}, p95`, sorted[ROUNDS - 2] ?? 0, 200, 'ms')
    })
  } finally {
    sqlite.close()
  }
}

const busiestTarget = (sqlite: Database.Database): string =>
  sqlite
    .prepare<[], string>("select name from event_targets where name glob '[A-Z]* *' group by 1 order by count(*) desc limit 1")
    .pluck()
    .get() ?? ''

const busiestExchange = (sqlite: Database.Database): string =>
  sqlite
    .prepare<[], string>(
      "select entity_id from mentions where entity_id in (select id from entities where kind = 'exchange') group by 1 order by count(*) desc limit 1",
    )
    .pluck()
    .get() ?? ''

const [BATCHES, BATCH] = [9, 40]

/** Milliseconds of processor time that a run's last stage spends on an article that nobody has seen: the middle one of several batches. */
function costOfSaving(path: string, samples: Samples, articles: number): number {
  const opened = openStore(path, { create: false })
  if (!opened.ok) throw new Error(opened.detail)
  const store = opened.value
  const run = store.startRun({ command: 'bench', version: '0', at: '2026-01-01T00:00:00.000Z' })
  const all = tellings(samples, articles, articles + 1)
  const batches = Array.from({ length: BATCHES }, () =>
    Array.from({ length: BATCH }, () => all.next().value).filter((item) => item !== undefined),
  )
  const costs = batches.map(
    (batch) =>
      cpuOf(() => {
        for (const item of batch) save(store, run, item)
      }) / BATCH,
  )
  store.close()
  return median(costs)
}

function save(store: Store, run: number, item: Item): void {
  store.findArticleByUrl(item.article.url)
  store.findOriginal(item.article)
  saveTold(store, run, item)
}
