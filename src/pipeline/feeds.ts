/** The half of a run that asks feeds, sitemaps and listings for items. */
import type { Fetched, FetchRequest } from '../fetch/fetched.ts'
import type { FetchReason } from '../fetch/reason.ts'
import type { Step } from '../pipeline.ts'
import { keepFilter } from '../poll/keep.ts'
import { LARGEST_SOURCE, type ParsedSource, parseSource } from '../poll/parse-source.ts'
import { afterFailure, afterSuccess, type FeedState, type PollFailure, pollUrl, validators } from '../poll/schedule.ts'
import type { Feed, FeedItem, Outcome, Snapshot } from '../types.ts'
import { fetchRecorded } from './requests.ts'

export async function pollFeed(feed: Feed, state: FeedState, step: Step): Promise<void> {
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
