import PQueue from 'p-queue'
import type { Outcome } from '../types.ts'
import type { Clock } from './clock.ts'
import { type FetchReason, refuse } from './reason.ts'

/** So many failures of a host in a row, and nothing more is asked of it in this run. */
const MOST_FAILURES = 5

/** What speaks against the host as a whole, not against one page of it. */
const HOST_FAILURES: ReadonlySet<FetchReason> = new Set<FetchReason>([
  'server_error',
  'rate_limited',
  'challenged',
  'timeout',
  'connection_failed',
  'connection_reset',
  'dns_error',
  'tls_error',
])

/** Of those, the ones that carry a wish of the host about all of its pages. */
const PAUSES: ReadonlySet<FetchReason> = new Set<FetchReason>(['rate_limited', 'server_error', 'challenged'])

export interface Pace {
  /** Runs the request when it is the host's turn; answers `host_unavailable` at once while the host is to be left alone. */
  run<T>(host: string, send: () => Promise<Outcome<T, FetchReason>>): Promise<Outcome<T, FetchReason>>
  /** A longer gap for one host, as robots.txt may ask for; never a shorter one. */
  widen(host: string, gapMs: number): void
}

interface Lane {
  readonly queue: PQueue
  gapMs: number
  /** On the clock's `elapsed`. */
  freeAt: number
  failures: number
  pause?: { readonly until: number; readonly retryAt: string }
}

/** One request in flight per host, a gap from the end of one to the start of the next, pauses and a breaker. */
export function openPace(clock: Clock, minGapMs: number, closed: AbortSignal): Pace {
  const lanes = new Map<string, Lane>()
  const laneOf = (host: string): Lane => {
    const lane = lanes.get(host) ?? {
      queue: new PQueue({ concurrency: 1 }),
      gapMs: minGapMs,
      freeAt: Number.NEGATIVE_INFINITY,
      failures: 0,
    }
    lanes.set(host, lane)
    return lane
  }
  return {
    run(host, send) {
      const lane = laneOf(host)
      return lane.queue.add(async () => {
        const closedDoor = unavailable(lane, host, clock)
        if (closedDoor !== undefined) return closedDoor
        const early = lane.freeAt - clock.elapsed()
        if (early > 0) await clock.wait(early, closed)
        if (closed.aborted) return refuse('aborted', `${host}: the fetcher was closed`)
        const outcome = await send()
        lane.freeAt = clock.elapsed() + lane.gapMs
        note(lane, outcome, clock)
        return outcome
      })
    },
    widen(host, gapMs) {
      const lane = laneOf(host)
      lane.gapMs = Math.max(lane.gapMs, gapMs)
      lane.freeAt = Math.max(lane.freeAt, clock.elapsed() + lane.gapMs)
    },
  }
}

function unavailable(lane: Lane, host: string, clock: Clock) {
  if (lane.pause !== undefined && clock.elapsed() < lane.pause.until) {
    return refuse('host_unavailable', `${host} asked for a pause until ${lane.pause.retryAt}`, lane.pause.retryAt)
  }
  if (lane.failures < MOST_FAILURES) return undefined
  return refuse('host_unavailable', `${host} failed ${lane.failures} times in a row and is left alone until the next run`)
}

function note(lane: Lane, outcome: Outcome<unknown, FetchReason>, clock: Clock): void {
  if (outcome.ok || !HOST_FAILURES.has(outcome.reason)) {
    lane.failures = 0
    return
  }
  lane.failures += 1
  if (outcome.retryAt === undefined || !PAUSES.has(outcome.reason)) return
  lane.pause = { until: clock.elapsed() + Date.parse(outcome.retryAt) - clock.now(), retryAt: outcome.retryAt }
}
