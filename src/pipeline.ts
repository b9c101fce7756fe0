/** The only file that knows all stages: polls what is due, then fetches, reads, extracts, links and stores what is new. An import shares its half of articles. */
import type { Derived } from './derive.ts'
import { entityRecords } from './entity-records.ts'
import type { Fetched, Fetcher, FetchRequest } from './fetch/fetched.ts'
import type { FetchReason } from './fetch/reason.ts'
import type { Snapshots } from './fetch/snapshots.ts'
import { linkCases } from './link/cases.ts'
import { keepFilter } from './poll/keep.ts'
import { LARGEST_SOURCE, type ParsedSource, parseSource } from './poll/parse-source.ts'
import { afterFailure, afterSuccess, type FeedState, isDue, NEVER_POLLED, type PollFailure, pollUrl, validators } from './poll/schedule.ts'
import type { Page, ReadReason } from './read/article.ts'
import type { Pool } from './read/pool.ts'
import { storeFault } from './store/fault.ts'
import type { PendingItem } from './store/items.ts'
import type { SnapshotRecord } from './store/ledger.ts'
import type { Store } from './store/store.ts'
import type { Feed, FeedItem, Outcome, Snapshot } from './types.ts'

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
}

/** How many feeds are polled at a time; the fetcher keeps one request per host by itself. */
const FEED_LANES = 16
/** Items taken up at a time: bounds what is in memory, and what a crash makes us fetch again. */
const BATCH = 200

/**
 * One run. Feeds first, then articles, oldest first; each article is stored in one transaction, in the order of the items, so that a run
 * that was killed and started again ends with the same rows as an undisturbed one.
 */
export async function runPipeline(pipeline: Pipeline, caller: Caller): Promise<RunSummary> {
  const { store, feeds, now, signal } = pipeline
  store.syncFeeds(feeds)
  const states = store.feedStates()
  const due = feeds.filter((feed) => pipeline.all === true || isDue(states.get(feed.id) ?? NEVER_POLLED, now()))
  const waiting = store.pendingItems(now(), 1).length
  if (due.length === 0 && waiting === 0 && !store.hasOpenRun()) return { outcome: 'nothing_due', ...NOTHING }
  return inRun(pipeline, feeds, caller, async (step) => {
    step.report({ kind: 'started', feeds: due.length, pending: waiting })
    await inLanes(due, FEED_LANES, signal, (feed) => pollFeed(feed, states.get(feed.id) ?? NEVER_POLLED, step))
    await readPending(step)
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
  if (tally.articlesStored > 0 || afterCrash) store.saveCases(linkCases(store.eventsForCases()))
  const outcome = signal.aborted ? 'interrupted' : tally.feedsFailed + tally.articlesFailed > 0 ? 'partly' : 'done'
  store.finishRun({ run, at: now(), outcome, ...tally })
  return { outcome, ...tally }
}

const NOTHING = { feedsPolled: 0, feedsFailed: 0, itemsNew: 0, articlesStored: 0, articlesSkipped: 0, articlesFailed: 0 }

type Tally = { -readonly [Count in Exclude<keyof RunSummary, 'outcome'>]: number }

export interface Step extends Workshop {
  readonly run: number
  readonly tally: Tally
  readonly byId: ReadonlyMap<string, Feed>
}

/* ---------------------------------------------------------------- feeds */

async function pollFeed(feed: Feed, state: FeedState, step: Step): Promise<void> {
  const { store, tally, report, now } = step
  const url = pollUrl(feed, state)
  const fetched = await fetchSource(feed, { url, ...validators(state, now()) }, step)
  if (!fetched.ok) {
    if (fetched.reason !== 'aborted') failPoll(feed, state, { ...fetched, failure: pollFailures[fetched.reason] }, step)
    return
  }
  const { headers, validators: sent, permanentUrl } = fetched.value
  const poll = {
    url: feed.url,
    headers: { ...headers, ...sent },
    ...(feed.intervalMinutes !== undefined && { intervalMinutes: feed.intervalMinutes }),
    ...(permanentUrl !== undefined && { permanentUrl }),
  }
  if (fetched.value.status === 304) {
    store.savePoll({ feed: feed.id, at: now(), state: afterSuccess(state, { ...poll, full: false }, now()) })
    tally.feedsPolled++
    report({ kind: 'feed_unchanged', feed: feed.id })
    return
  }
  const parsed = await parseFetched(feed, fetched.value.snapshot, step)
  if (!parsed.ok) {
    if (parsed.reason !== 'aborted') failPoll(feed, state, parsed, step)
    return
  }
  const { items, hints, problems } = parsed.value
  const keeps = keepFilter(feed)
  const seen = items.map((item) => ({ item, ...(!keeps(item) && { skipped: 'not_kept' }) }))
  const counts = store.saveItems({ run: step.run, feed: feed.id, at: now(), items: seen })
  const warning = brokenPromise(feed, items, now())
  const after = afterSuccess(state, { ...poll, full: true, ...(hints && { hints }) }, now())
  store.savePoll({ feed: feed.id, at: now(), state: after, ...(warning !== undefined && { warning }) })
  tally.feedsPolled++
  tally.itemsNew += counts.added + counts.edited
  report({
    kind: 'feed_polled',
    feed: feed.id,
    items: items.length,
    added: counts.added,
    edited: counts.edited,
    problems: warning === undefined ? problems : [...problems, warning],
  })
}

/** A page that lists is no feed that its publisher offers to feed readers: robots.txt is asked. */
function fetchSource(feed: Feed, request: Omit<FetchRequest, 'kind'>, step: Step): Promise<Outcome<Fetched, FetchReason>> {
  const { format = 'feed' } = feed
  const kind = format === 'listing' ? 'page' : 'feed'
  return fetchRecorded({ ...request, kind, maxBytes: LARGEST_SOURCE[format] }, feed.id, step, 'feed')
}

type ParsedPoll = { readonly ok: true; readonly value: ParsedSource } | (PollFault & { readonly ok: false })

async function parseFetched(feed: Feed, { body, contentType, finalUrl, fetchedAt }: Snapshot, step: Step): Promise<ParsedPoll> {
  const parsed = await parseSource(body, feed, {
    feed: feed.id,
    url: finalUrl,
    contentType,
    fetchedAt,
    ...(feed.language !== undefined && { language: feed.language }),
  })
  if (!parsed.ok) return { ...parsed, failure: 'bad_feed' }
  const { sitemaps } = parsed.value
  return sitemaps === undefined ? parsed : fetchSitemaps(feed, parsed.value, sitemaps, step)
}

/**
 * The sitemaps that an index names. One that is gone is left out; any other failure is the poll's, since an index that answers
 * "not modified" tomorrow would hide what was missed today.
 */
async function fetchSitemaps(feed: Feed, index: ParsedSource, sitemaps: readonly string[], step: Step): Promise<ParsedPoll> {
  const items = new Map<string, FeedItem>()
  const problems = [...index.problems]
  for (const url of sitemaps) {
    const fetched = await fetchSource(feed, { url }, step)
    if (!fetched.ok && (fetched.reason === 'not_found' || fetched.reason === 'gone')) {
      problems.push(`${fetched.reason}: ${url}`)
      continue
    }
    if (!fetched.ok) return { ...fetched, failure: pollFailures[fetched.reason] }
    if (fetched.value.status === 304) throw new Error(`${url}: 304 to a request without validators`)
    const { body, contentType, finalUrl, fetchedAt } = fetched.value.snapshot
    const parsed = await parseSource(body, feed, { feed: feed.id, url: finalUrl, contentType, fetchedAt })
    if (!parsed.ok) return { ...parsed, failure: 'bad_feed', detail: `${url}: ${parsed.detail}` }
    problems.push(...parsed.value.problems, ...(parsed.value.sitemaps === undefined ? [] : [`index_in_index: ${url} is not followed`]))
    for (const item of parsed.value.items) if (!items.has(item.guid)) items.set(item.guid, item)
  }
  return { ok: true, value: { items: [...items.values()], hints: index.hints, problems } }
}

interface PollFault {
  readonly reason: string
  readonly detail: string
  readonly retryAt?: string
  readonly failure: PollFailure
}

function failPoll(feed: Feed, state: FeedState, { reason, detail, retryAt, failure }: PollFault, step: Step): void {
  const now = step.now()
  const after = afterFailure(
    state,
    {
      reason: failure,
      ...(retryAt !== undefined && { retryAfter: new Date(retryAt).toUTCString() }),
      ...(feed.intervalMinutes !== undefined && { intervalMinutes: feed.intervalMinutes }),
    },
    now,
  )
  step.store.savePoll({ feed: feed.id, at: now, state: after, failure: { reason, detail } })
  step.tally.feedsFailed++
  step.report({ kind: 'feed_failed', feed: feed.id, reason, detail, ...(after.nextDueAt !== undefined && { nextDueAt: after.nextDueAt }) })
}

/** What a failed request says about the feed: how soon to try again follows from it. */
const pollFailures: Readonly<Record<FetchReason, PollFailure>> = {
  gone: 'gone',
  not_found: 'not_found',
  rate_limited: 'too_many_requests',
  host_unavailable: 'server_error',
  server_error: 'server_error',
  timeout: 'timeout',
  dns_error: 'network',
  connection_failed: 'network',
  connection_reset: 'network',
  aborted: 'network',
  truncated: 'network',
  bad_url: 'refused',
  bad_scheme: 'refused',
  blocked_port: 'refused',
  blocked_address: 'refused',
  tls_error: 'refused',
  challenged: 'refused',
  client_error: 'refused',
  too_many_redirects: 'refused',
  robots_disallowed: 'refused',
  robots_unreachable: 'server_error',
  bad_headers: 'bad_feed',
  too_large: 'bad_feed',
  bad_encoding: 'bad_feed',
  empty_body: 'bad_feed',
  unexpected_status: 'bad_feed',
}

/** A promise of the feed file that this poll broke, in words. */
function brokenPromise(feed: Feed, items: readonly { readonly publishedAt?: string }[], now: string): string | undefined {
  const { minItems, maxAgeDays } = feed.expect ?? {}
  if (minItems !== undefined && items.length < minItems) return `${items.length} items, at least ${minItems} expected`
  const newest = items.reduce<string | undefined>(
    (latest, { publishedAt }) => (publishedAt && (!latest || publishedAt > latest) ? publishedAt : latest),
    undefined,
  )
  if (maxAgeDays === undefined || newest === undefined) return undefined
  const age = Math.floor((Date.parse(now) - Date.parse(newest)) / 86_400_000)
  return age > maxAgeDays ? `newest item is ${age} days old, at most ${maxAgeDays} expected` : undefined
}

/* ---------------------------------------------------------------- articles */

/** Brings and stores what waits, of one feed or of all. What fails now is not tried again now, however long the run or the jump of a clock. */
export async function readPending(step: Step, feed?: string): Promise<void> {
  const begun = step.now()
  for (;;) {
    const batch = step.store.pendingItems(begun, BATCH, feed)
    if (batch.length === 0 || step.signal.aborted) return
    step.report({ kind: 'articles', count: batch.length })
    await readBatch(batch, step)
  }
}

/** Fetches and reads in parallel, stores in order. Items with one address wait for the first of them, whose article they share. */
async function readBatch(batch: readonly PendingItem[], step: Step): Promise<void> {
  const started = new Map<string, Promise<Arrival>>()
  const arrivals = batch.map((pending) => {
    const shared = started.get(pending.item.url)
    if (shared) return shared
    const arrival = isKnown(pending, step) ? Promise.resolve<Arrival>({ kind: 'known' }) : toArrival(() => fetchAndDerive(pending, step))
    started.set(pending.item.url, arrival)
    return arrival
  })
  for (const [index, pending] of batch.entries()) {
    const arrival = await arrivals[index]
    if (arrival) settle(pending, arrival, step)
  }
}

function isKnown({ item, article }: PendingItem, { store }: Step): boolean {
  return article === undefined && store.findArticleByUrl(item.url) !== undefined
}

/** What came of an item, before anything of it is stored. */
export type Arrival =
  /** Its article is in the database already, found by its address where it is not named. */
  | { readonly kind: 'known'; readonly article?: string }
  | { readonly kind: 'derived'; readonly derived: Derived; readonly snapshot: SnapshotRecord }
  | { readonly kind: 'no_article'; readonly reason: string; readonly detail: string; readonly snapshot?: SnapshotRecord }
  | {
      readonly kind: 'failed'
      readonly reason: string
      readonly detail: string
      /** The item is given up after so many attempts: 1 says that another cannot mend it. */
      readonly lastAttempt: number
      readonly retryAt?: string
    }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'broken'; readonly error: unknown }

/** The one try round one item: whatever a page does, the other items go on. */
export async function toArrival(work: () => Promise<Arrival>): Promise<Arrival> {
  try {
    return await work()
  } catch (error) {
    return { kind: 'broken', error }
  }
}

async function fetchAndDerive({ item }: PendingItem, step: Step): Promise<Arrival> {
  if (step.signal.aborted) return { kind: 'aborted' }
  const fetched = await fetchRecorded({ url: item.url, kind: 'page' }, item.feed, step)
  if (!fetched.ok) {
    if (fetched.reason === 'aborted') return { kind: 'aborted' }
    return { ...fetched, kind: 'failed', lastAttempt: lastAttempts[fetched.reason] ?? LAST_ATTEMPT }
  }
  if (fetched.value.status !== 200)
    return { kind: 'failed', reason: 'unexpected_status', detail: `304 from ${item.url}`, lastAttempt: LAST_ATTEMPT }
  const arrival = await keepAndDerive(fetched.value.snapshot, item, step)
  return arrival.kind === 'failed' ? { ...arrival, lastAttempt: LAST_ATTEMPT } : arrival
}

/** Keeps the page, then reads it. Everything after the snapshot is a function of it, of the item and of the feed's file. */
export async function keepAndDerive(snapshot: Snapshot, item: FeedItem, step: Step): Promise<Arrival> {
  const feed = step.byId.get(item.feed)
  const kept = await step.snapshots.write(snapshot)
  if (!kept.ok) throw new SnapshotFault(kept.reason, kept.detail)
  const page: Page = {
    snapshot,
    ...(feed?.article && { selectors: feed.article }),
    item: {
      ...(item.title !== item.url && { title: item.title }),
      ...(item.publishedAt !== undefined && { publishedAt: item.publishedAt }),
      ...(item.summary !== undefined && { summary: item.summary }),
      ...(feed?.language !== undefined && { language: feed.language }),
      ...(feed?.country !== undefined && { country: feed.country }),
    },
  }
  const worked = await step.pool.run(page)
  if (!worked.ok && worked.reason === 'aborted') return { kind: 'aborted' }
  if (!worked.ok) return { kind: 'failed', reason: worked.reason, detail: `reading ${item.url}: ${worked.detail}`, lastAttempt: 1 }
  const record = toRecord(snapshot)
  if (!worked.value.ok) return { kind: 'no_article', reason: worked.value.reason, detail: worked.value.detail, snapshot: record }
  return { kind: 'derived', derived: worked.value.value, snapshot: record }
}

/** Snapshots cannot be kept, so no item can be stored: the run ends. `reason` is a SnapshotReason. */
export class SnapshotFault extends Error {
  readonly reason: string
  constructor(reason: string, detail: string) {
    super(detail)
    this.reason = reason
  }
}

/** Of a page that is not as it should be: over half a day. */
const LAST_ATTEMPT = 5
/** Of a host or a network out of order, which says nothing about the page: over two weeks. */
const LAST_OF_HOST = 20

/** What another try cannot mend, and what time will. */
const lastAttempts: Readonly<Partial<Record<FetchReason, number>>> = {
  gone: 1,
  bad_url: 1,
  bad_scheme: 1,
  blocked_port: 1,
  blocked_address: 1,
  robots_disallowed: 1,
  too_large: 1,
  dns_error: LAST_OF_HOST,
  connection_failed: LAST_OF_HOST,
  connection_reset: LAST_OF_HOST,
  timeout: LAST_OF_HOST,
  tls_error: LAST_OF_HOST,
  rate_limited: LAST_OF_HOST,
  server_error: LAST_OF_HOST,
  challenged: LAST_OF_HOST,
  robots_unreachable: LAST_OF_HOST,
  host_unavailable: LAST_OF_HOST,
}

/** Stores what came of an item, and says so. */
export function settle(pending: PendingItem, arrival: Arrival, step: Step): void {
  const { store, report, tally, now } = step
  const { url } = pending.item
  switch (arrival.kind) {
    case 'aborted':
      return
    case 'broken':
      failByBug(pending, arrival.error, step)
      return
    case 'known': {
      const article = arrival.article ?? store.findArticleByUrl(url)
      if (article !== undefined) store.markDuplicate({ item: pending.id, article })
      return
    }
    case 'no_article':
      if (arrival.snapshot) store.recordSnapshot(arrival.snapshot)
      store.skipItem({ item: pending.id, reason: arrival.reason, detail: arrival.detail })
      tally.articlesSkipped++
      report({ kind: 'article_skipped', url, reason: arrival.reason, detail: arrival.detail })
      return
    case 'failed': {
      const nextAttemptAt = pending.attempts + 1 >= arrival.lastAttempt ? undefined : nextAttempt(pending.attempts, arrival.retryAt, now())
      const { reason, detail } = arrival
      store.failItem({ item: pending.id, reason, detail, ...(nextAttemptAt !== undefined && { nextAttemptAt }) })
      tally.articlesFailed++
      report({ kind: 'article_failed', url, reason, detail, ...(nextAttemptAt !== undefined && { nextAttemptAt }) })
      return
    }
    case 'derived':
      try {
        saveDerived(pending, arrival, step)
      } catch (error) {
        failByBug(pending, error, step)
      }
      return
    default:
      arrival satisfies never
  }
}

/** A bug costs the item it showed in, and is said; a disk or database that fails ends the run. */
function failByBug({ id, item }: PendingItem, error: unknown, { store, tally, report }: Step): void {
  if (error instanceof SnapshotFault || storeFault(error, store.path) !== undefined) throw error
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  store.failItem({ item: id, reason: 'bug', detail })
  tally.articlesFailed++
  report({ kind: 'article_failed', url: item.url, reason: 'bug', detail })
}

function saveDerived(pending: PendingItem, { derived, snapshot }: Extract<Arrival, { kind: 'derived' }>, step: Step): void {
  const { store, report, tally, now } = step
  const { article, reading } = derived
  const original = store.findOriginal(article)
  const record = { article, snapshot, extractor: step.extractor, at: now(), item: pending.id }
  if (original !== undefined) {
    store.saveArticle({ ...record, duplicateOf: original })
    tally.articlesStored++
    report({ kind: 'article_copied', url: article.url, of: original })
    return
  }
  store.saveArticle({ ...record, reading })
  tally.articlesStored++
  report({
    kind: 'article_stored',
    url: article.url,
    title: article.title,
    mentions: reading.mentions.length,
    events: reading.events.length,
  })
}

/** In an hour, two, four … up to a day, or when the server said; never at once, whatever the clocks say. */
function nextAttempt(attempts: number, retryAt: string | undefined, now: string): string {
  const wait = Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** attempts)
  const soonest = Date.parse(now) + 60_000
  return new Date(retryAt === undefined ? Date.parse(now) + wait : Math.max(soonest, Date.parse(retryAt))).toISOString()
}

const SHORTEST_WAIT_MS = 3_600_000
const LONGEST_WAIT_MS = 24 * SHORTEST_WAIT_MS

/* ---------------------------------------------------------------- both */

/** Every request leaves a line in the ledger, whatever came of it. */
async function fetchRecorded(
  request: FetchRequest,
  feed: string,
  step: Step,
  kind: 'feed' | 'page' = 'page',
): Promise<Outcome<Fetched, FetchReason>> {
  const at = step.now()
  const start = performance.now()
  const outcome = await step.fetcher.get(request)
  const record = { run: step.run, kind, url: request.url, feed, at, ms: Math.round(performance.now() - start) }
  if (!outcome.ok) step.store.recordFetch({ ...record, reason: outcome.reason, detail: outcome.detail })
  else if (outcome.value.status === 304) step.store.recordFetch({ ...record, status: 304 })
  else {
    const { snapshot } = outcome.value
    step.store.recordFetch({
      ...record,
      status: 200,
      bytes: snapshot.body.byteLength,
      ...(kind === 'page' && { snapshot: toRecord(snapshot) }),
    })
  }
  return outcome
}

function toRecord({ body, ...rest }: Snapshot): SnapshotRecord {
  return { ...rest, bytes: body.byteLength }
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
