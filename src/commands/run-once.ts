import packageJson from '../../package.json' with { type: 'json' }
import type { Derived } from '../derive.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { extractorVersion } from '../extractor-version.ts'
import type { FetcherOptions } from '../fetch/fetched.ts'
import { openFetcher } from '../fetch/http.ts'
import { openSnapshots } from '../fetch/snapshots.ts'
import { SnapshotFault } from '../pipeline/articles.ts'
import { type Caller, type RunSummary, runPipeline, type Workshop } from '../pipeline.ts'
import type { Page, ReadReason } from '../read/article.ts'
import { openPool } from '../read/pool.ts'
import { storeFault } from '../store/fault.ts'
import { takeLock } from '../store/lock.ts'
import { openStore } from '../store/open.ts'
import { removeDatabase } from '../store/remove.ts'
import type { Store } from '../store/store.ts'
import type { Feed, Outcome } from '../types.ts'
import { type Context, complain } from './command.ts'
import { PAGE_LIMITS } from './page-limits.ts'
import { openReporter, type Reporter } from './report.ts'
import { snapshotDirOf } from './snapshot-dir.ts'
import { faultCode } from './store-fault.ts'

export interface WorkOptions {
  /** Stands in the runs ledger: "run", "demo", "import". */
  readonly command: string
  readonly database: string
  /** What the demo and the tests give besides: their loopback server, no gap between requests. */
  readonly network?: Partial<FetcherOptions>
  readonly quiet?: boolean
  /** Begins with an empty database, where there is none but one that this command alone has made. */
  readonly anew?: boolean
}

export interface RunOptions extends WorkOptions {
  readonly feeds: readonly Feed[]
  readonly all?: boolean
  readonly only?: readonly string[]
}

type Work = (workshop: Workshop, caller: Caller) => Promise<RunSummary>

export interface RunResult {
  readonly code: ExitCode
  readonly summary?: RunSummary
  /** Requests that went out: feeds, pages, robots.txt. */
  readonly requests?: Readonly<Record<string, number>>
}

/** One reads faster than polite fetching brings pages; each more costs 250 MB and makes the run less than a third faster. */
const WORKERS = 1

/** Polls and stores once. */
export function runOnce({ feeds, all, only, ...options }: RunOptions, context: Context): Promise<RunResult> {
  return workOnce(options, context, (workshop, caller) =>
    runPipeline({ ...workshop, feeds, ...(all === true && { all }), ...(only && { only }) }, caller),
  )
}

/** Takes the lock, opens what the stages need, does the work, closes everything, and says how it ended as an exit code. */
export async function workOnce(options: WorkOptions, context: Context, work: Work): Promise<RunResult> {
  const lock = takeLock(options.database)
  if (!lock.ok) {
    complain(context, lock.detail)
    return { code: faultCode(lock.reason) }
  }
  try {
    const fault = options.anew === true ? removeDatabase(options.database, options.command) : undefined
    if (fault) {
      complain(context, fault.detail)
      return { code: faultCode(fault.reason) }
    }
    const store = openStore(options.database, { create: true })
    if (!store.ok) {
      complain(context, store.detail)
      return { code: faultCode(store.reason) }
    }
    return await workInStore(store.value, options, context, work)
  } finally {
    lock.value.release()
  }
}

async function workInStore(store: Store, options: WorkOptions, context: Context, work: Work): Promise<RunResult> {
  const reporter = openReporter(context, options.quiet === true)
  const fetcher = openFetcher({ userAgent: userAgent(context), ...options.network })
  const failed = new AbortController()
  const pool = openPool<Page, Outcome<Derived, ReadReason>>(new URL(`../derive${extension}`, import.meta.url), {
    threads: WORKERS,
    ...PAGE_LIMITS,
    signal: AbortSignal.any([context.signal, failed.signal]),
  })
  const onAbort = (): void => void fetcher.close()
  context.signal.addEventListener('abort', onAbort, { once: true })
  try {
    const summary = await work(
      {
        store,
        fetcher,
        snapshots: openSnapshots(snapshotDirOf(options.database)),
        pool,
        now: openNow(context),
        signal: context.signal,
        report: reporter.report,
        extractor: extractorVersion(),
      },
      { command: options.command, version: packageJson.version },
    )
    reporter.finish(summary)
    return { code: codeOf(summary), summary, requests: fetcher.requests() }
  } catch (error) {
    failed.abort()
    return { code: faultOf(error, options.database, reporter, context) }
  } finally {
    context.signal.removeEventListener('abort', onAbort)
    await Promise.all([fetcher.close(), pool.close()])
    store.close()
  }
}

/** The wall clock as an ISO instant, which within one run never goes back. */
function openNow({ now }: Context): () => string {
  let latest = ''
  return () => {
    const at = now().toISOString()
    if (at > latest) latest = at
    return latest
  }
}

const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

function userAgent({ config }: Context): string {
  return `CryptoDocket/${packageJson.version}${config.contact === undefined ? '' : ` (+${config.contact})`}`
}

function codeOf({ outcome }: RunSummary): ExitCode {
  switch (outcome) {
    case 'done':
    case 'nothing_due':
      return exitCodes.done
    case 'partly':
      return exitCodes.partlyDone
    case 'interrupted':
      return exitCodes.interrupted
    default:
      return outcome satisfies never
  }
}

function faultOf(error: unknown, database: string, reporter: Reporter, context: Context): ExitCode {
  reporter.stop()
  if (error instanceof SnapshotFault) {
    complain(context, `${error.message}; what was stored so far is kept, the next run goes on`)
    return faultCode(error.reason)
  }
  const fault = storeFault(error, database)
  if (!fault) throw error
  complain(context, `${fault.detail}; what was stored so far is kept, the next run goes on`)
  return faultCode(fault.reason)
}
