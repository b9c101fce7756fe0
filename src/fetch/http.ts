import { createHash } from 'node:crypto'
import { Agent } from 'undici'
import type { Outcome } from '../types.ts'
import { checkUrl } from './address.ts'
import { systemClock } from './clock.ts'
import { guardedConnector, openDial, systemResolve } from './connect.ts'
import { type Deadline, Interrupted, openDeadline } from './deadline.ts'
import { watchExcess } from './excess.ts'
import { exchange, type Reply } from './exchange.ts'
import type { Fetched, Fetcher, FetcherOptions, FetchRequest } from './fetched.ts'
import { isConditional, requestHeaders, schedulingOf, validatorsOf } from './headers.ts'
import { openPace } from './pace.ts'
import { type FetchReason, refuse } from './reason.ts'
import { openRobots, ROBOTS_MAX_BYTES } from './robots.ts'
import { refusalOf } from './status.ts'

const MOST_REDIRECTS = 5
const MOST_RETRIES = 2
const MAX_HEADER_BYTES = 32 * 1024
const MAX_BODY_BYTES = 10 * 1024 * 1024

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PERMANENT: ReadonlySet<number> = new Set([301, 308])

/** The way from the URL that was asked for to the one that answered. */
interface Route {
  readonly visited: readonly URL[]
  readonly isPermanent: boolean
}

/**
 * One client for a whole run: guards every address, waits its turn at every host, asks robots.txt, and takes no more time and no more bytes
 * than it was given. It knows no proxy: the variables for one are ignored.
 * `openFetcher({ userAgent }).get({ url: 'https://example.org/feed.xml', kind: 'feed' })`
 */
export function openFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, minGapMs = 1_000, deadlineMs = 30_000, clock = systemClock, resolve = systemResolve, dial = openDial() } = options
  const allowedOrigins = new Set(options.allowedOrigins?.map((origin) => new URL(origin).origin))
  const closing = new AbortController()
  const pace = openPace(clock, minGapMs, closing.signal)
  const counts = { feed: 0, page: 0, robots: 0 }
  const dispatcher = new Agent({
    connect: guardedConnector({ allowedOrigins, resolve, dial }),
    maxHeaderSize: MAX_HEADER_BYTES,
    pipelining: 1,
    allowH2: false,
  })
  const excess = watchExcess(dispatcher)
  const robots = openRobots({
    userAgent,
    onCrawlDelay: (url, delayMs) => pace.widen(url.host, delayMs),
    fetch: async (url) => {
      const fetched = await get({ url, kind: 'robots', maxBytes: ROBOTS_MAX_BYTES })
      if (!fetched.ok) return fetched
      if (fetched.value.status !== 200) throw new Error(`${url}: ${fetched.value.status} to a request without validators`)
      return { ok: true, value: fetched.value.snapshot.body }
    },
  })

  function attempt(url: URL, request: FetchRequest, deadline: Deadline): Promise<Outcome<Reply, FetchReason>> {
    const { kind, maxBytes = options.maxBytes ?? MAX_BODY_BYTES } = request
    const overflow = kind === 'robots' ? 'cut' : 'refuse'
    const headers = requestHeaders(request, userAgent)
    return pace.run(url.host, async () => {
      counts[kind] += 1
      try {
        const reply = await deadline.within((signal) => exchange({ url, headers, dispatcher, excess, maxBytes, overflow, signal }))
        return reply.ok ? judge(reply.value, url, request, clock.now()) : reply
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error
        return refuse(
          error.reason,
          error.reason === 'timeout' ? `${url.href}: not done in ${deadlineMs} ms` : `${url.href}: the fetcher was closed`,
        )
      }
    })
  }

  async function send(url: URL, request: FetchRequest, deadline: Deadline): Promise<Outcome<Reply, FetchReason>> {
    let outcome = await attempt(url, request, deadline)
    for (let retry = 1; retry <= MOST_RETRIES && !outcome.ok && outcome.reason === 'connection_reset'; retry += 1) {
      const again = await attempt(url, request, deadline)
      if (!again.ok && again.reason === 'host_unavailable') return outcome
      outcome = again
    }
    return outcome
  }

  async function follow(route: Route, request: FetchRequest, deadline: Deadline): Promise<Outcome<Fetched, FetchReason>> {
    const url = route.visited.at(-1) as URL
    if (request.kind === 'page' && !request.ignoreRobots) {
      const permission = await robots.check(url)
      if (!permission.ok) return permission
    }
    const reply = await send(url, request, deadline)
    if (!reply.ok) return reply
    const { status, headers } = reply.value
    if (headers.location === undefined || !REDIRECTS.has(status)) return toFetched(reply.value, route, request, clock.now())
    const next = checkUrl(URL.parse(headers.location, url)?.href ?? headers.location, allowedOrigins)
    if (!next.ok) return refuse(next.reason, `${url.href} redirects: ${next.detail}`)
    const isCircle = route.visited.some(({ href }) => href === next.value.href)
    if (isCircle || route.visited.length > MOST_REDIRECTS)
      return refuse('too_many_redirects', `${request.url}: ${isCircle ? 'a circle' : `more than ${MOST_REDIRECTS}`}`)
    return follow({ visited: [...route.visited, next.value], isPermanent: route.isPermanent && PERMANENT.has(status) }, request, deadline)
  }

  async function get(request: FetchRequest): Promise<Outcome<Fetched, FetchReason>> {
    const url = checkUrl(request.url, allowedOrigins)
    if (!url.ok) return url
    return follow({ visited: [url.value], isPermanent: true }, request, openDeadline(clock, deadlineMs, closing.signal))
  }

  return {
    get,
    requests: () => ({ ...counts }),
    async close() {
      closing.abort()
      await dispatcher.destroy()
    },
  }
}

/** Lets pass what there is more to do with: a body, a 304 to our validators, a redirect. */
function judge(reply: Reply, url: URL, request: FetchRequest, nowMs: number): Outcome<Reply, FetchReason> {
  const { status, headers, body } = reply
  if (body?.length === 0) return refuse('empty_body', `200 from ${url.href} with nothing in it`)
  const isWanted =
    body !== undefined || (status === 304 && isConditional(request)) || (REDIRECTS.has(status) && headers.location !== undefined)
  return isWanted ? { ok: true, value: reply } : refusalOf(status, headers, url, nowMs)
}

function toFetched({ headers, body }: Reply, route: Route, request: FetchRequest, nowMs: number): Outcome<Fetched, FetchReason> {
  const finalUrl = (route.visited.at(-1) as URL).href
  const answer = {
    fetchedAt: new Date(nowMs).toISOString(),
    finalUrl,
    ...(route.visited.length > 1 && route.isPermanent && { permanentUrl: finalUrl }),
    validators: validatorsOf(headers),
    headers: schedulingOf(headers),
  }
  if (body === undefined) return { ok: true, value: { status: 304, ...answer } }
  const snapshot = {
    sha256: createHash('sha256').update(body).digest('hex'),
    url: request.url,
    finalUrl,
    fetchedAt: answer.fetchedAt,
    contentType: headers['content-type'] ?? 'application/octet-stream',
    body,
  }
  return { ok: true, value: { status: 200, ...answer, snapshot } }
}
