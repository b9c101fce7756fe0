/** Sixty feeds on forty-five hosts of a simulated month: they publish, go down, refuse, lie, move and come back, all by the clock. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../../src/fetch/clock.ts'
import { openDial } from '../../src/fetch/connect.ts'
import type { FetcherOptions } from '../../src/fetch/fetched.ts'
import type { Feed } from '../../src/types.ts'
import { type Answer, page, rss } from './web.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FEEDS = 60
const HOSTS = 45
/** A feed tells of its latest stories. */
const LISTED = 30
export const GAP_MS = 1_000

export interface Hit {
  readonly host: string
  readonly path: string
  readonly at: number
}

export interface World extends AsyncDisposable {
  readonly feeds: readonly Feed[]
  readonly network: Partial<FetcherOptions>
  readonly now: () => number
  readonly hits: readonly Hit[]
  /** Lets the time come to this instant, if it is not there yet. */
  readonly moveTo: (at: number) => void
  /** Addresses of all that was published until then. */
  readonly published: (until: number) => readonly string[]
}

const hostOf = (feed: number): string => `host-${feed % HOSTS}.example`
const storyOf = (feed: number, number: number): string => `http://${hostOf(feed)}/story-${feed}-${number}`
const publishedAt = (start: number, feed: number, number: number): number => start + number * 40 * HOUR + feed * 37 * 60_000

/** What each ninth host does wrong, and when; `since` is the time since the beginning. */
type Misdeed = (since: number, request: IncomingMessage, response: ServerResponse, answer: Answer) => Answer | undefined

const during = (since: number, fromDay: number, hours: number): boolean => since >= fromDay * DAY && since < fromDay * DAY + hours * HOUR
const isFeed = (request: IncomingMessage): boolean => request.url?.startsWith('/feed') === true

const misdeeds: readonly Misdeed[] = [
  (_since, _request, _response, answer) => answer,
  (since, _request, _response, answer) => (during(since, 1, 20) || during(since, 9, 50) ? { status: 503 } : answer),
  (since, request, _response, answer) =>
    isFeed(request) && Math.floor(since / HOUR) % 7 === 0 ? { status: 429, headers: { 'retry-after': '5400' } } : answer,
  (_since, request, _response, answer) =>
    request.headers['if-none-match'] === undefined ? { ...answer, headers: { ...answer.headers, etag: '"same"' } } : { status: 304 },
  (_since, request, _response, answer) => {
    const etag = `"${String(answer.body).length}"`
    return request.headers['if-none-match'] === etag ? { status: 304 } : { ...answer, headers: { ...answer.headers, etag } }
  },
  (since, request, _response, answer) => {
    if (!during(since, 1.5, 30)) return answer
    request.socket.destroy()
    return undefined
  },
  (since, request, _response, answer) =>
    since > DAY && isFeed(request) && !request.url?.endsWith('?moved')
      ? { status: 301, headers: { location: `${request.url}?moved` } }
      : answer,
  (_since, _request, _response, answer) => ({ ...answer, headers: { ...answer.headers, 'cache-control': 'max-age=10800' } }),
  (since, request, _response, answer) =>
    isFeed(request) && during(since, 1, 26) ? { status: Math.floor(since / HOUR) % 2 === 0 ? 404 : 410 } : answer,
]

/** `zone` is what the publishers write behind their local times. */
export async function openWorld(start: number, zone: { readonly name: string; readonly hours: number }): Promise<World> {
  const hits: Hit[] = []
  let elapsed = 0
  const clock: Clock = {
    now: () => start + elapsed,
    elapsed: () => elapsed,
    // A gap passes at once. A deadline never comes, since on loopback every answer does.
    wait: (ms, signal) => {
      if (signal?.aborted || ms < 20_000) {
        elapsed += signal?.aborted ? 0 : Math.max(0, ms)
        return Promise.resolve()
      }
      return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }))
    },
  }
  const listing = (feed: number): Answer => {
    const count = Math.max(0, Math.floor((clock.now() - publishedAt(start, feed, 0)) / (40 * HOUR)) + 1)
    const numbers = Array.from({ length: count }, (_, number) => number).slice(-LISTED)
    return rss(
      numbers.map((number) => {
        const local = new Date(publishedAt(start, feed, number) + zone.hours * HOUR).toUTCString().replace('GMT', zone.name)
        return { title: `Story ${number} of feed ${feed}`, link: storyOf(feed, number), date: local }
      }),
    )
  }
  const answerTo = (path: string): Answer => {
    const feed = /^\/feed-(?<feed>\d+)/u.exec(path)?.groups?.feed
    if (feed !== undefined) return listing(Number(feed))
    return path.startsWith('/story-') ? page(`The story of ${path}`) : { status: 404 }
  }
  const server = createServer((request, response) => {
    const host = request.headers.host?.replace(/:\d+$/u, '') ?? ''
    const path = request.url ?? '/'
    hits.push({ host, path, at: clock.now() })
    const misdeed = misdeeds[Number(/\d+/u.exec(host)?.[0]) % misdeeds.length]
    const answer = misdeed?.(elapsed, request, response, answerTo(path))
    if (answer) response.writeHead(answer.status ?? 200, { ...answer.headers }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const dial = openDial()
  const numbers = Array.from({ length: FEEDS }, (_, feed) => feed)
  return {
    feeds: numbers.map((feed) => ({
      id: `feed-${feed}`,
      publisher: hostOf(feed),
      title: `Feed ${feed}`,
      kind: 'news',
      language: 'en',
      url: `http://${hostOf(feed)}/feed-${feed}`,
    })),
    network: {
      allowedOrigins: Array.from({ length: HOSTS }, (_, host) => `http://${hostOf(host)}`),
      resolve: async () => ['127.0.0.1'],
      dial: (target, callback) => dial({ ...target, port, addresses: ['127.0.0.1'] }, callback),
      minGapMs: GAP_MS,
      clock,
    },
    now: clock.now,
    hits,
    moveTo: (at) => {
      elapsed = Math.max(elapsed, at - start)
    },
    published: (until) =>
      numbers.flatMap((feed) => {
        const count = Math.max(0, Math.floor((until - publishedAt(start, feed, 0)) / (40 * HOUR)) + 1)
        return Array.from({ length: count }, (_, number) => storyOf(feed, number))
      }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
