import type { Headers } from './exchange.ts'
import { type FetchFailure, refuse } from './reason.ts'
import { parseRetryAfter, shortestPause } from './retry-after.ts'

/** A status that brings no body of ours, as a reason: 404 → not_found, 429 → rate_limited with `retryAt`, 503 → server_error. */
export function refusalOf(status: number, headers: Headers, url: URL, nowMs: number): FetchFailure {
  const detail = `${status} from ${url.href}`
  const retryAt = parseRetryAfter(headers['retry-after'], nowMs)
  if (headers['cf-mitigated'] === 'challenge') return refuse('challenged', `${detail}, a bot check`, retryAt)
  if (status === 429) return refuse('rate_limited', detail, retryAt ?? shortestPause(nowMs))
  if (status === 404) return refuse('not_found', detail)
  if (status === 410) return refuse('gone', detail)
  if (status >= 400 && status < 500) return refuse('client_error', detail)
  if (status >= 500 && status < 600) return refuse('server_error', detail, retryAt)
  return refuse('unexpected_status', detail)
}
