import { ACCEPT_ENCODING } from './body.ts'
import type { Headers } from './exchange.ts'
import type { FetchRequest, RequestKind, SchedulingHeaders, Validators } from './fetched.ts'

const ACCEPT: Readonly<Record<RequestKind, string>> = {
  feed: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
  page: 'text/html, application/xhtml+xml, application/pdf;q=0.9, */*;q=0.1',
  robots: 'text/plain, */*;q=0.1',
}

/** What may stand in a header line; a validator that was damaged in storage is not sent. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]+$/u

/** Validators go out byte for byte as they came, quotes, `W/` and all. */
export function requestHeaders(request: FetchRequest, userAgent: string): Headers {
  return {
    'user-agent': userAgent,
    accept: ACCEPT[request.kind],
    'accept-encoding': ACCEPT_ENCODING,
    ...(isSendable(request.etag) && { 'if-none-match': request.etag }),
    ...(isSendable(request.lastModified) && { 'if-modified-since': request.lastModified }),
  }
}

export function isConditional(request: FetchRequest): boolean {
  return isSendable(request.etag) || isSendable(request.lastModified)
}

export function validatorsOf(headers: Headers): Validators {
  const { etag, 'last-modified': lastModified } = headers
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) }
}

export function schedulingOf(headers: Headers): SchedulingHeaders {
  const { 'cache-control': cacheControl, expires, date, age, 'retry-after': retryAfter } = headers
  return {
    ...(cacheControl !== undefined && { cacheControl }),
    ...(expires !== undefined && { expires }),
    ...(date !== undefined && { date }),
    ...(age !== undefined && { age }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
}

function isSendable(value: string | undefined): value is string {
  return value !== undefined && HEADER_VALUE.test(value)
}
