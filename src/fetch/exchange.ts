import type { Readable } from 'node:stream'
import { type Dispatcher, request } from 'undici'
import type { Outcome } from '../types.ts'
import { type BodyLimits, readBody } from './body.ts'
import type { Excess } from './excess.ts'
import { toFailure } from './failure.ts'
import { type FetchReason, refuse } from './reason.ts'

const LISTS = new Set(['content-encoding', 'cache-control'])

/** By lower-case name. */
export type Headers = Readonly<Record<string, string>>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** Of a 200 only. */
  readonly body?: Uint8Array
}

export interface Exchange extends BodyLimits {
  readonly url: URL
  readonly headers: Headers
  readonly dispatcher: Dispatcher
  readonly excess: Excess
}

/** One request, one answer, no redirect: the body of a 200 decoded and complete, that of any other status left unread. */
export async function exchange({ url, headers, dispatcher, excess, ...limits }: Exchange): Promise<Outcome<Reply, FetchReason>> {
  excess.forget(url)
  let reply: Dispatcher.ResponseData
  try {
    reply = await request(url, { dispatcher, headers, signal: limits.signal, headersTimeout: 0, bodyTimeout: 0 })
  } catch (error) {
    if (limits.signal.aborted) throw error
    return toFailure(error, 'head', url)
  }
  const status = reply.statusCode
  const received = singleValues(reply.headers)
  if (status !== 200) {
    abandon(reply.body)
    return { ok: true, value: { status, headers: received } }
  }
  const promised = received['content-encoding'] === undefined ? Number(received['content-length'] ?? 0) : 0
  if (promised > limits.maxBytes && limits.overflow === 'refuse') {
    abandon(reply.body)
    return refuse('too_large', `${url.href}: ${promised} bytes announced, more than ${limits.maxBytes}`)
  }
  try {
    const body = await readBody(reply.body, received['content-encoding'], limits)
    abandon(reply.body)
    if (!body.ok) return body
    const isCut = received['content-length'] !== undefined && (await excess.follows(url))
    if (isCut) return refuse('truncated', `${url.href}: more bytes than Content-Length ${received['content-length']} announced`)
    return { ok: true, value: { status, headers: received, body: body.value } }
  } catch (error) {
    if (limits.signal.aborted) throw error
    return toFailure(error, 'body', url)
  }
}

/** Of a list the values joined, as RFC 9110 reads a repeated header; of anything else the first. */
function singleValues(headers: Dispatcher.ResponseData['headers']): Headers {
  const entries = Object.entries(headers).flatMap(([name, value]) => {
    const single = Array.isArray(value) ? (LISTS.has(name) ? value.join(', ') : value[0]) : value
    return single === undefined ? [] : [[name, single] as const]
  })
  return Object.fromEntries(entries)
}

/** Closes the connection of a body nobody reads; that it then reports being cut off is what was wanted. */
function abandon(body: Readable): void {
  body.on('error', () => undefined).destroy()
}
