import type { Outcome } from '../types.ts'

/** Why a fetch brought nothing: the words that stand in the `fetches` ledger and on a feed's health. */
export type FetchReason =
  /** The address does not parse, or carries a user name or password. */
  | 'bad_url'
  /** Not http or https: file:, data:, ftp:, javascript: … */
  | 'bad_scheme'
  /** A port below 1024 that is neither 80 nor 443 speaks another protocol. */
  | 'blocked_port'
  /** Not a public unicast address, or a name that resolved to one that is not. Nothing was dialled. */
  | 'blocked_address'
  /** The name did not resolve. */
  | 'dns_error'
  /** Refused, unreachable, or no connection in time. */
  | 'connection_failed'
  /** Cut off by the other side, also on the second and third try. */
  | 'connection_reset'
  /** The certificate or the handshake was not in order; never tried again without the check. */
  | 'tls_error'
  /** The whole exchange, headers and body, took longer than the deadline. */
  | 'timeout'
  /** The answer is not HTTP, or its head is larger than the cap. */
  | 'bad_headers'
  /** More bytes than the cap, counted after decompression. */
  | 'too_large'
  /** Another length than the answer promised. */
  | 'truncated'
  /** A Content-Encoding that is unknown, layered more than twice, or not what the bytes are. */
  | 'bad_encoding'
  /** 200 with nothing in it. */
  | 'empty_body'
  /** More than five redirects, or a circle. */
  | 'too_many_redirects'
  /** 429: asked to come back later; `retryAt` is set. */
  | 'rate_limited'
  /** 404. */
  | 'not_found'
  /** 410: removed for good. */
  | 'gone'
  /** A bot check stands before the page. */
  | 'challenged'
  /** Any other 4xx. */
  | 'client_error'
  /** 5xx; `retryAt` is set where the server named a time. */
  | 'server_error'
  /** A status that answers no question of ours: 204, 206, a 304 to a request without validators … */
  | 'unexpected_status'
  /** robots.txt asks us not to fetch this page. */
  | 'robots_disallowed'
  /** robots.txt could not be had (5xx, timeout): RFC 9309 says to stay away for now. */
  | 'robots_unreachable'
  /** Not asked: the host failed five times in a row, or asked for a pause that is not over (`retryAt`). */
  | 'host_unavailable'
  /** The fetcher was closed meanwhile. */
  | 'aborted'

export type FetchFailure = Extract<Outcome<never, FetchReason>, { ok: false }>

/** A failure as a value: `refuse('bad_scheme', 'ftp: is not fetched')`. */
export function refuse(reason: FetchReason, detail: string, retryAt?: string): FetchFailure {
  return { ok: false, reason, detail, ...(retryAt !== undefined && { retryAt }) }
}
