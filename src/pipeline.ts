/** One run, from feeds to rows. With its two halves in `pipeline/` the only place that knows all stages. */
import type { Derived } from './derive.ts'
import { findDrift } from './drift.ts'
import { entityRecords } from './entity-records.ts'
import type { Fetcher } from './fetch/fetched.ts'
import type { Snapshots } from './fetch/snapshots.ts'
import { readPending } from './pipeline/articles.ts'
import { relinkCases } from './pipeline/cases.ts'
import { pollFeed } from './pipeline/feeds.ts'
import { isDue, NEVER_POLLED } from './poll/schedule.ts'
import type { Page, ReadReason } from './read/article.ts'
import type { Pool } from './read/pool.ts'
import type { Store } from './store/store.ts'
import type { Alarm, Feed, Outcome } from './types.ts'

/** What the stages work with. */
export interface Workshop {
  readonly store: Store
  readonly fetcher: Fetcher
  readonly snapshots: Snapshots
  readonly pool: Pool<Page, Outcome<Derived, ReadReason>>
  /** Now, as an ISO instant. */
  readonly now: () => string
  readonly signal: AbortSignal
  readonly report: (event: RunEvent) => void
  /** Names the program and its pattern set: stands beside every extraction. */
  readonly extractor: string
}

export interface Pipeline extends Workshop {
  readonly feeds: readonly Feed[]
  /** Polls every feed, due or not. */
  readonly all?: boolean
  /** Polls and reads these feeds only, by id; the others stay as they are. */
  readonly only?: readonly string[]
}

/** What the ledger says of who ran. */
export interface Caller {
  readonly command: string
  readonly version: string
}

/** What happens in a run, for progress and logs. */
export type RunEvent =
  | { readonly kind: 'started'; readonly feeds: number; readonly pending: number }
  | {
      readonly kind: 'feed_polled'
      readonly feed: string
      readonly items: number
      readonly added: number
      readonly edited: number
      readonly problems: readonly string[]
    }
  | { readonly kind: 'feed_unchanged'; readonly feed: string }
  | { readonly kind: 'feed_failed'; readonly feed: string; readonly reason: string; readonly detail: string; readonly nextDueAt?: string }
  | { readonly kind: 'source_opened'; readonly source: string; readonly feed: string }
  | {
      readonly kind: 'source_read'
      readonly source: string
      readonly pages: number
      /** Pages that an earlier import has dealt with. */
      readonly known: number
      /** What the source holds besides, by name: images, redirects, requests. */
      readonly passedBy: Readonly<Record<string, number>>
    }
  | { readonly kind: 'source_failed'; readonly source: string; readonly reason: string; readonly detail: string }
  | { readonly kind: 'articles'; readonly count: number }
  | { readonly kind: 'article_stored'; readonly url: string; readonly title: string; readonly mentions: number; readonly events: number }
  | { readonly kind: 'article_copied'; readonly url: string; readonly of: string }
  | { readonly kind: 'article_skipped'; readonly url: string; readonly reason: string; readonly detail: string }
  | {
      readonly kind: 'article_failed'
      readonly url: string
      readonly reason: string
      readonly detail: string
      readonly nextAttemptAt?: string
    }

export interface RunSummary {
  readonly outcome: 'nothing_due' | 'done' | 'partly' | 'interrupted'
  readonly feedsPolled: number
  readonly feedsFailed: number
  readonly itemsNew: number
  readonly articlesStored: number
  readonly articlesSkipped: number
  readonly articlesFailed: number
  /** What stopped without failing, by what is stored now. */
  readonly alarms: readonly Alarm[]
}

/** How many feeds are polled at a time; the fetcher keeps one request per host by itself. */
const FEED_LANES = 16

/**
 * One run. Feeds first, then articles, oldest first; each article is stored in one transaction, in the order of the items, so that a run
 * that was killed and started again ends with the same rows as an undisturbed one.
 */
export async function runPipeline(pipeline: Pipeline, caller: Caller): Promise<RunSummary> {
  const { store, feeds, now, signal } = pipeline
  store.syncFeeds(feeds)
  const states = store.feedStates()
  const chosen = feeds.filter(({ id }) => pipeline.only?.includes(id) ?? true)
  const ids = chosen.map(({ id }) => id)
  const due = chosen.filter((feed) => pipeline.all === true || isDue(states.get(feed.id) ?? NEVER_POLLED, now()))
  const waiting = store.pendingItems(now(), 1, ids).length
  if (due.length === 0 && waiting === 0 && !store.hasOpenRun())
    return { outcome: 'nothing_due', ...NOTHING, alarms: alarmsOf(pipeline, feeds) }
  return inRun(pipeline, feeds, caller, async (step) => {
    step.report({ kind: 'started', feeds: due.length, pending: waiting })
    await inLanes(due, FEED_LANES, signal, (feed) => pollFeed(feed, states.get(feed.id) ?? NEVER_POLLED, step))
    await readPending(step, ids)
  })
}

/** The frame of every run: its line in the ledger, the gazetteers in the database, the work, and the cases anew. */
export async function inRun(
  workshop: Workshop,
  feeds: readonly Feed[],
  caller: Caller,
  work: (step: Step) => Promise<void>,
): Promise<RunSummary> {
  const { store, now, signal } = workshop
  const tally = { ...NOTHING }
  const afterCrash = store.hasOpenRun()
  const run = store.startRun({ ...caller, at: now() })
  store.syncEntities(entityRecords())
  await work({ ...workshop, run, tally, byId: new Map(feeds.map((feed) => [feed.id, feed])) })
  relinkCases(store, { whole: afterCrash })
  const outcome = signal.aborted ? 'interrupted' : tally.feedsFailed + tally.articlesFailed > 0 ? 'partly' : 'done'
  store.finishRun({ run, at: now(), outcome, ...tally })
  return { outcome, ...tally, alarms: alarmsOf(workshop, feeds) }
}

function alarmsOf({ store, now }: Workshop, feeds: readonly Feed[]): readonly Alarm[] {
  return findDrift(store.history(), new Map(feeds.map(({ id, expect }) => [id, expect ?? {}])), now())
}

const NOTHING = { feedsPolled: 0, feedsFailed: 0, itemsNew: 0, articlesStored: 0, articlesSkipped: 0, articlesFailed: 0 }

type Tally = { -readonly [Count in Exclude<keyof RunSummary, 'outcome' | 'alarms'>]: number }

export interface Step extends Workshop {
  readonly run: number
  readonly tally: Tally
  readonly byId: ReadonlyMap<string, Feed>
}

async function inLanes<T>(list: readonly T[], lanes: number, signal: AbortSignal, work: (each: T) => Promise<void>): Promise<void> {
  const rest = list.values()
  const lane = async (): Promise<void> => {
    for (const each of rest) {
      if (signal.aborted) return
      await work(each)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
