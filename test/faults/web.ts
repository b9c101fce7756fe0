/** A small web on loopback for one test: hosts by name, of which some misbehave and nine are in order. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import type { Context } from '../../src/commands/command.ts'
import { type RunResult, runOnce } from '../../src/commands/run-once.ts'
import { systemClock } from '../../src/fetch/clock.ts'
import { type Dial, openDial, systemResolve } from '../../src/fetch/connect.ts'
import type { FetcherOptions } from '../../src/fetch/fetched.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { Feed } from '../../src/types.ts'
import { recordedContext } from '../support/console.ts'
import { record } from './record.ts'

/** Answers one request itself, or gives what is to be answered. */
export type Host = (path: string, request: IncomingMessage, response: ServerResponse) => Answer | undefined

export interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface Web extends AsyncDisposable {
  /** The misbehaving hosts' feeds and those of the nine healthy controls. */
  readonly feeds: readonly Feed[]
  readonly network: Partial<FetcherOptions>
  /** "host/path" of every request, in the order of arrival. */
  readonly hits: readonly string[]
}

const CONTROLS = 9
const ARTICLES_EACH = 2

/** Serves the given hosts beside nine healthy ones. Each has its feed at "/feed". */
export async function openWeb(hosts: Readonly<Record<string, Host>>): Promise<Web> {
  const all = new Map<string, Host>([...Object.entries(hosts), ...controls.map((name): [string, Host] => [name, healthy(name)])])
  const hits: string[] = []
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    const name = request.headers.host?.replace(/:\d+$/u, '') ?? ''
    const path = request.url ?? '/'
    hits.push(`${name}${path}`)
    const answer = (all.get(name) ?? nobody)(path, request, response)
    if (answer) response.writeHead(answer.status ?? 200, { ...answer.headers }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const dial = openDial()
  const toServer: Dial = (target, callback) =>
    dial(all.has(target.hostname) ? { ...target, port, addresses: ['127.0.0.1'] } : target, callback)
  return {
    feeds: [...all.keys()].map(toFeed),
    network: {
      allowedOrigins: [...all.keys()].map((name) => `http://${name}`),
      resolve: async (name) => (all.has(name) ? ['127.0.0.1'] : systemResolve(name)),
      dial: toServer,
      minGapMs: 0,
    },
    hits,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const controls = Array.from({ length: CONTROLS }, (_, index) => `control-${index + 1}.example`)
const nobody: Host = () => ({ status: 404 })

export function toFeed(host: string): Feed {
  return { id: host.replace('.example', ''), publisher: host, title: host, kind: 'news', language: 'en', url: `http://${host}/feed` }
}

/** A host that is in order: a feed and the articles in it. */
export function healthy(name: string): Host {
  const stories = Array.from({ length: ARTICLES_EACH }, (_, index) => `story-${index + 1}`)
  return (path) => {
    if (path === '/feed')
      return rss(
        stories.map((story) => ({ title: `${name} ${story}`, link: `http://${name}/${story}`, date: 'Sun, 01 Mar 2026 06:00:00 GMT' })),
      )
    const story = stories.find((each) => path === `/${each}`)
    return story === undefined ? { status: 404 } : page(`${name} ${story}`)
  }
}

export interface RssItem {
  readonly title: string
  readonly link: string
  readonly guid?: string
  readonly date?: string
}

/** An RSS feed; what its items hold is put in as it is. */
export function rss(items: readonly RssItem[], headers: Readonly<Record<string, string>> = {}): Answer {
  const list = items.map(
    ({ title, link, guid, date }) =>
      `<item><title>${title}</title><link>${link}</link>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${date === undefined ? '' : `<pubDate>${date}</pubDate>`}</item>`,
  )
  return {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', ...headers },
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title>${list.join('')}</channel></rss>`,
  }
}

/** An article that no other resembles, with something to find in it. */
export function page(title: string, extra = ''): Answer {
  const paragraphs = Array.from(
    { length: 4 },
    (_, index) =>
      `<p>Paragraph ${index + 1} about ${title}: the regulator fined the operator of the trading platform ${title} $${index + 2} million, and its founder was sentenced to ${index + 3} years in prison.</p>`,
  )
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.join('')}${extra}</article></body></html>`,
  }
}

export const MORNING = '2026-03-01T08:00:00.000Z'

export interface RunOnWeb {
  readonly database: string
  readonly at?: string
  readonly all?: boolean
  readonly only?: readonly string[]
  readonly context?: Context
  readonly network?: Partial<FetcherOptions>
}

/** One run over the web's feeds, with the wall clock at `at`. */
export function runOn(web: Web, { database, at = MORNING, all = false, only, context, network }: RunOnWeb): Promise<RunResult> {
  const used = context ?? recordedContext({ at }).context
  const clock = { ...systemClock, now: () => used.now().getTime() }
  return runOnce(
    {
      command: 'test',
      database,
      feeds: web.feeds,
      network: { ...web.network, clock, ...network },
      all,
      ...(only && { only }),
      quiet: context === undefined,
    },
    used,
  )
}

export function inStore<T>(database: string, read: (store: Store) => T): T {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) throw new Error(store.detail)
  try {
    return read(store.value)
  } finally {
    store.value.close()
  }
}

/** The database keeps every promise, and all that the healthy hosts published is in it. */
export function expectSound(database: string): void {
  inStore(database, (store) => {
    expect(store.check().filter(({ wrong }) => wrong > 0)).toEqual([])
    const urls = [...store.allArticles()].map(({ article }) => article.url)
    const published = controls.flatMap((name) => [`http://${name}/story-1`, `http://${name}/story-2`])
    record({ rowsLost: published.filter((url) => !urls.includes(url)).length, rowsDoubled: urls.length - new Set(urls).size })
    expect(urls).toEqual(expect.arrayContaining(published))
  })
}
