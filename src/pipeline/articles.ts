/** The half of a run that fetches, reads, extracts, links and stores articles; an import shares it. */
import type { Derived } from '../derive.ts'
import type { FetchReason } from '../fetch/reason.ts'
import type { Step } from '../pipeline.ts'
import type { Page } from '../read/article.ts'
import { storeFault } from '../store/fault.ts'
import type { PendingItem } from '../store/items.ts'
import type { SnapshotRecord } from '../store/ledger.ts'
import type { FeedItem, Snapshot } from '../types.ts'
import { fetchRecorded, toRecord } from './requests.ts'

/** Items taken up at a time: bounds what is in memory, and what a crash makes us fetch again. */
const BATCH = 200

/** Brings and stores what waits of these feeds. What fails now is not tried again now, however long the run or the jump of a clock. */
export async function readPending(step: Step, feeds: readonly string[]): Promise<void> {
  const begun = step.now()
  for (;;) {
    const batch = step.store.pendingItems(begun, BATCH, feeds)
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
