import type { Outcome, Snapshot } from '../types.ts'
import type { Clock } from './clock.ts'
import type { Dial, Resolve } from './connect.ts'
import type { FetchReason } from './reason.ts'

/** A feed is offered to feed readers by its publisher, so robots.txt is asked for pages only. */
export type RequestKind = 'feed' | 'page' | 'robots'

export interface FetchRequest {
  readonly url: string
  readonly kind: RequestKind
  /** From the `validators` of the last answer, byte for byte. */
  readonly etag?: string
  readonly lastModified?: string
  /** Instead of the fetcher's cap. */
  readonly maxBytes?: number
  /** For a page the operator asked for by hand. */
  readonly ignoreRobots?: boolean
}

/** What to send with the next request for the same URL. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

/** Header values as they came, for whoever computes the next poll. */
export interface SchedulingHeaders {
  readonly cacheControl?: string
  readonly expires?: string
  readonly date?: string
  readonly age?: string
  readonly retryAfter?: string
}

interface Answer {
  readonly fetchedAt: string
  readonly finalUrl: string
  /** Where the URL has moved for good: every redirect on the way was a 301 or 308. */
  readonly permanentUrl?: string
  readonly validators: Validators
  readonly headers: SchedulingHeaders
}

export type Fetched = (Answer & { readonly status: 200; readonly snapshot: Snapshot }) | (Answer & { readonly status: 304 })

export interface FetcherOptions {
  /** "CryptoDocket/1.0 (+https://example.org/bot)": the part before the slash is the name robots.txt is asked about. */
  readonly userAgent: string
  /** Origins that may be dialled whatever their address: "http://127.0.0.1:8080". By code only, for tests and the demo. */
  readonly allowedOrigins?: readonly string[]
  /** Between two requests to one host, from the end of one to the start of the next. Default 1,000. */
  readonly minGapMs?: number
  /** Over all that happens on the network for one `get`, redirects and retries included. Default 30,000. */
  readonly deadlineMs?: number
  /** After decompression. Default 10 MiB. */
  readonly maxBytes?: number
  readonly clock?: Clock
  /** Name → addresses. Default: the system's resolver. */
  readonly resolve?: Resolve
  /** Opens the connection, after the guard has agreed. Default: undici's connector. */
  readonly dial?: Dial
}

export interface Fetcher {
  /** Never throws for what the network does: all of that is a reason. */
  get(request: FetchRequest): Promise<Outcome<Fetched, FetchReason>>
  /** Requests that went out so far, redirects and retries included. */
  requests(): Readonly<Record<RequestKind, number>>
  /** Cuts what is under way (`aborted`) and closes all connections. */
  close(): Promise<void>
}
