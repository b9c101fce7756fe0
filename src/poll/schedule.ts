import { freshSeconds, readRetryAfter } from './http-hints.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const DEFAULT_INTERVAL = HOUR
const LONGEST_WAIT = DAY
const PROBE_INTERVAL = 7 * DAY
const REDIRECTS_TO_MOVE = 3
/** After so many 404 or 410 in a row the address of the feed file is tried again instead of the one it once redirected to. */
const GONE_TO_RETURN = 3

/** What one poll failed with, as far as the time of the next one depends on it. Each has its weight in {@link FAILURE_WEIGHT}. */
export type PollFailure = 'gone' | 'not_found' | 'refused' | 'bad_feed' | 'server_error' | 'too_many_requests' | 'timeout' | 'network'

/**
 * How much one failure counts towards the backoff: the wait doubles with each whole point. An address that answers 404 is probably wrong,
 * a timeout is probably weather, and a 429 says itself when to come back.
 */
const FAILURE_WEIGHT: Readonly<Record<PollFailure, number>> = {
  gone: 1,
  not_found: 1,
  refused: 1,
  bad_feed: 0.5,
  server_error: 0.5,
  network: 0.25,
  timeout: 0.25,
  too_many_requests: 0.25,
}

/** After so many 404 or 410 in a row a feed is only probed once a week; it is never dead for ever. */
const GONE_IN_A_ROW = 30

/** What is remembered of a feed between polls; a feed that was never polled has {@link NEVER_POLLED}. */
export interface FeedState {
  readonly nextDueAt?: string
  /** Sum of the weights of the failures since the last success. */
  readonly failureWeight: number
  /** 404 and 410 in a row. */
  readonly goneCount: number
  /** Validators, byte for byte as the server sent them. */
  readonly etag?: string
  readonly lastModified?: string
  /** When the whole feed was last sent: servers lie about validators, so once a day it is asked for without them. */
  readonly lastFullGetAt?: string
  /** The address that permanent redirects lead to, and how many polls in a row they did. */
  readonly movedTo?: string
  readonly movedCount: number
  /** The feed's address when `movedTo` was first seen: a feed file edited since then wins over an old redirect. */
  readonly movedFrom?: string
}

export const NEVER_POLLED: FeedState = { failureWeight: 0, goneCount: 0, movedCount: 0 }

/** The publisher's wishes that stand in the feed itself. Hours and days are UTC; Sunday is 0. */
export interface FeedHints {
  readonly ttlMinutes?: number
  readonly skipHours?: readonly number[]
  readonly skipDays?: readonly number[]
}

/** What a successful poll (200 or 304) learnt. Header values are as the server sent them. */
export interface PollResult {
  /** False for a 304: the server said that nothing changed. */
  readonly full: boolean
  /** The feed file's address and interval. */
  readonly url: string
  readonly intervalMinutes?: number
  readonly hints?: FeedHints
  readonly headers?: PollHeaders
  /** Where the answer came from, when every hop was a 301 or 308. */
  readonly permanentUrl?: string
}

export interface PollHeaders {
  readonly etag?: string
  readonly lastModified?: string
  readonly cacheControl?: string
  readonly expires?: string
  readonly date?: string
  readonly age?: string
}

/** A feed without a time is due, and so is one whose time cannot be read. */
export function isDue(state: FeedState, now: string): boolean {
  const due = state.nextDueAt === undefined ? Number.NaN : Date.parse(state.nextDueAt)
  return Number.isNaN(due) || due <= Date.parse(now) || due > Date.parse(now) + PROBE_INTERVAL + DAY
}

/** The address to poll: the feed file's, or the one that three permanent redirects in a row led to. */
export function pollUrl(feed: { readonly url: string }, state: FeedState): string {
  if (state.movedTo === undefined || state.movedFrom !== feed.url || state.movedCount < REDIRECTS_TO_MOVE) return feed.url
  return state.movedTo
}

/** The validators to send; none once a day, so that a server that always answers 304 is found out. */
export function validators(state: FeedState, now: string): { readonly etag?: string; readonly lastModified?: string } {
  const lastFull = state.lastFullGetAt === undefined ? Number.NaN : Date.parse(state.lastFullGetAt)
  const age = Date.parse(now) - lastFull
  if (!(age >= 0 && age < DAY)) return {}
  return {
    ...(state.etag !== undefined && { etag: state.etag }),
    ...(state.lastModified !== undefined && { lastModified: state.lastModified }),
  }
}

/** The state after an answer that was a feed, or "not modified": the slate is clean, the next time is what feed and publisher ask for. */
export function afterSuccess(state: FeedState, poll: PollResult, now: string): FeedState {
  const etag = poll.headers?.etag ?? (poll.full ? undefined : state.etag)
  const lastModified = poll.headers?.lastModified ?? (poll.full ? undefined : state.lastModified)
  const lastFullGetAt = poll.full ? now : state.lastFullGetAt
  return {
    nextDueAt: toInstant(skipTo(Date.parse(now) + waitAfter(poll, now), poll.hints)),
    failureWeight: 0,
    goneCount: 0,
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(lastFullGetAt !== undefined && { lastFullGetAt }),
    ...movement(state, poll),
  }
}

/** The state after a failure. `retryAfter` is the header's value, obeyed between a minute and a day; rubbish in it is ignored. */
export function afterFailure(
  state: FeedState,
  failure: { readonly reason: PollFailure; readonly retryAfter?: string; readonly intervalMinutes?: number },
  now: string,
): FeedState {
  const failureWeight = state.failureWeight + FAILURE_WEIGHT[failure.reason]
  const goneCount = failure.reason === 'gone' || failure.reason === 'not_found' ? state.goneCount + 1 : 0
  const asked = failure.retryAfter === undefined ? undefined : readRetryAfter(failure.retryAfter, now)
  const backoff = Math.min(intervalOf(failure) * 2 ** Math.floor(failureWeight), Math.max(LONGEST_WAIT, intervalOf(failure)))
  const wait = goneCount >= GONE_IN_A_ROW ? PROBE_INTERVAL : asked === undefined ? backoff : Date.parse(asked) - Date.parse(now)
  const next = { ...state, nextDueAt: toInstant(Date.parse(now) + wait), failureWeight, goneCount }
  return goneCount > 0 && goneCount % GONE_TO_RETURN === 0 ? withoutMove(next) : next
}

function withoutMove({ movedTo: _to, movedFrom: _from, ...state }: FeedState): FeedState {
  return { ...state, movedCount: 0 }
}

function intervalOf(feed: { readonly intervalMinutes?: number }): number {
  return feed.intervalMinutes === undefined ? DEFAULT_INTERVAL : feed.intervalMinutes * MINUTE
}

/** The feed's interval, or longer where the publisher asks for it; never more than a day on the publisher's word alone. */
function waitAfter(poll: PollResult, now: string): number {
  const ttl = (poll.hints?.ttlMinutes ?? 0) * MINUTE
  const fresh = (poll.headers === undefined ? 0 : freshSeconds(poll.headers, now)) * 1000
  return Math.max(intervalOf(poll), Math.min(Math.max(ttl, fresh), LONGEST_WAIT))
}

/** The first moment from `time` on that lies in no skipped hour or day. Hints that skip the whole week are ignored. */
function skipTo(time: number, hints: FeedHints | undefined): number {
  const skipped = (at: number) =>
    hints?.skipHours?.includes(new Date(at).getUTCHours()) === true || hints?.skipDays?.includes(new Date(at).getUTCDay()) === true
  if (!skipped(time)) return time
  const nextHour = Math.floor(time / HOUR) * HOUR + HOUR
  for (let at = nextHour; at < time + 7 * DAY; at += HOUR) if (!skipped(at)) return at
  return time
}

function movement(state: FeedState, poll: PollResult): Pick<FeedState, 'movedTo' | 'movedFrom' | 'movedCount'> {
  const known = state.movedFrom === poll.url ? state : NEVER_POLLED
  const adopted = pollUrl(poll, known)
  if (poll.permanentUrl === undefined || poll.permanentUrl === adopted) {
    return adopted === poll.url ? { movedCount: 0 } : { movedTo: adopted, movedFrom: poll.url, movedCount: known.movedCount }
  }
  const inARow = poll.permanentUrl === known.movedTo ? known.movedCount + 1 : 1
  return { movedTo: poll.permanentUrl, movedFrom: poll.url, movedCount: inARow }
}

const toInstant = (time: number): string => new Date(time).toISOString()
