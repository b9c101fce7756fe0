import { availableParallelism } from 'node:os'
import { entityRecords } from '../entity-records.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { extractorVersion } from '../extractor-version.ts'
import { openSnapshots } from '../fetch/snapshots.ts'
import { relinkCases } from '../pipeline/cases.ts'
import { openPool } from '../read/pool.ts'
import type { CorrectionView } from '../store/read-corrections.ts'
import type { Store } from '../store/store.ts'
import type { Article, Feed } from '../types.ts'
import { changeDatabase } from './change-database.ts'
import { type Command, type Context, complain } from './command.ts'
import { readFeeds } from './feed-dir.ts'
import { PAGE_LIMITS } from './page-limits.ts'
import { toPlain } from './plain.ts'
import { type ReextractCounts, readAllAnew } from './reextract/anew.ts'
import { toCorrectionText, toText } from './reextract/print.ts'
import { dimensions, type PlacedChange, type Tally } from './reextract/tally.ts'
import type { Anew, AnewTask } from './reextract/worker.ts'
import { snapshotDirOf } from './snapshot-dir.ts'

interface Options {
  readonly db: string
  readonly feeds: string
  readonly dryRun?: true
  readonly article?: readonly string[]
  readonly since?: string
  readonly examples: string
  readonly threads: string
  readonly json?: true
}

export const reextractCommand: Command = {
  drains: true,
  example: 'docket reextract --db docket.db --dry-run',
  define(parser, context, act) {
    parser
      .option('--db <file>', 'the database; the pages are in the folder beside it', context.config.database)
      .option('--feeds <dir>', 'folder of feed files, which say how their pages are read', context.config.feeds)
      .option('--dry-run', 'say what would change, and change nothing')
      .option('--article <id...>', 'only these articles, by the beginning of their ids')
      .option('--since <day>', 'only articles published on this day or later: 2026-03-01')
      .option('--examples <n>', 'examples shown of each sort of change', '3')
      .option('--threads <n>', 'articles read at a time', String(availableParallelism()))
      .option('--json', 'print every change as one object a line, and the counts as the last')
      .action(act((options: Options) => reextract(options, context)))
  },
}

async function reextract(options: Options, context: Context): Promise<ExitCode> {
  const wrong = wrongOption(options)
  if (wrong !== undefined) {
    complain(context, wrong)
    return exitCodes.wrongUse
  }
  const feeds = await readFeeds(options.feeds, context)
  if (feeds === undefined) return exitCodes.badConfiguration
  const changing = { path: options.db, afterFault: 'the old facts are as they were' }
  return changeDatabase(changing, context, (store) => switchOver(store, feeds, options, context))
}

function wrongOption({ since, examples, threads }: Options): string | undefined {
  if (since !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(since)) return `--since is a day like 2026-03-01, not "${since}"`
  if (!/^\d{1,4}$/u.test(examples)) return `--examples is a number, not "${examples}"`
  if (!/^[1-9]\d?$/u.test(threads)) return `--threads is a number from 1 to 99, not "${threads}"`
  return undefined
}

/** All in one transaction: whoever reads the database sees the old facts until all new ones are there, and so does the next run after a crash. */
async function switchOver(store: Store, feeds: readonly Feed[], options: Options, context: Context): Promise<ExitCode> {
  const threads = Number(options.threads)
  const { stdout, stderr } = context.console
  const total = store.countArticles()
  const extractor = extractorVersion()
  const pool = openPool<AnewTask, Anew>(new URL(`./reextract/worker${extension}`, import.meta.url), {
    threads,
    ...PAGE_LIMITS,
    signal: context.signal,
  })
  const change = store.beginSwitch()
  try {
    store.syncEntities(entityRecords())
    const done = await readAllAnew({
      store,
      feeds,
      pool,
      extractor,
      snapshots: openSnapshots(snapshotDirOf(options.db)),
      now: () => context.now().toISOString(),
      signal: context.signal,
      chosen: (article) => isChosen(article, options),
      mostExamples: Number(options.examples),
      ahead: threads * AHEAD_EACH,
      ...(options.json === true && {
        onChange: (each: PlacedChange) => stdout.write(`${JSON.stringify({ record: 'change', ...each })}\n`),
      }),
      ...(stderr.isTTY === true && { onArticle: (read: number) => stderr.write(`\r${read} of ${total} articles`) }),
    })
    if (stderr.isTTY === true) stderr.write('\r\u001b[K')
    if (done === undefined) {
      complain(context, 'interrupted; the old facts are as they were')
      return exitCodes.interrupted
    }
    relinkCases(store, { anew: true })
    const said = store.corrections().filter(({ state }) => state !== 'undone')
    if (options.dryRun !== true) change.keep()
    const printing = { extractor, dryRun: options.dryRun === true, json: options.json === true, corrections: said }
    report(done.counts, done.tally, printing, context)
    return done.counts.failed.length > 0 ? exitCodes.partlyDone : exitCodes.done
  } finally {
    change.drop()
    await pool.close()
  }
}

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** So many articles for each thread are on their way, that none waits for the one whose turn it is to be written. */
const AHEAD_EACH = 8

function isChosen({ id, publishedAt = '' }: Article, { article, since }: Options): boolean {
  return (article?.some((prefix) => id.startsWith(prefix)) ?? true) && (since === undefined || publishedAt >= since)
}

interface Printing {
  readonly extractor: string
  readonly dryRun: boolean
  readonly json: boolean
  /** Those that nobody has taken back. */
  readonly corrections: readonly CorrectionView[]
}

function report(counts: ReextractCounts, tally: Tally, { extractor, dryRun, json, corrections }: Printing, { console }: Context): void {
  const breakdowns = Object.fromEntries(dimensions.map((dimension) => [dimension, tally.by(dimension)]))
  const outcome = dryRun ? 'Nothing was written (--dry-run).' : 'The database holds the new facts.'
  const text = json
    ? JSON.stringify({
        record: 'summary',
        dryRun,
        extractor,
        ...counts,
        ...tally.counts(),
        changedArticles: counts.changed,
        by: breakdowns,
        corrections: toStates(corrections),
      })
    : `${[toText(counts, tally), ...toCorrectionText(corrections)]
        .flatMap((part) => part.split('\n'))
        .map(toPlain)
        .join('\n')}\n${outcome}`
  console.stdout.write(`${text}\n`)
}

/** `{ applied: 2, agrees: 1, not_found: ["3f9a…"] }`: those that no longer apply by their ids. */
function toStates(corrections: readonly CorrectionView[]) {
  const of = (wanted: CorrectionView['state']) => corrections.filter(({ state }) => state === wanted)
  return { applied: of('applied').length, agrees: of('agrees').length, not_found: of('not_found').map(({ id }) => id) }
}
