import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Dial } from '../fetch/connect.ts'
import { openDial } from '../fetch/connect.ts'
import type { FetcherOptions } from '../fetch/fetched.ts'
import type { Feed } from '../types.ts'

export interface SampleServer {
  readonly feeds: readonly Feed[]
  /** What a fetcher needs to reach the server under the outlets' names, "http://<feed id>.example". */
  readonly network: Partial<FetcherOptions>
  close(): Promise<void>
}

interface SampleFeed {
  readonly id: string
  readonly publisher: string
  readonly file: string
  /** What stands at the same address later, with an article revised. */
  readonly second?: string
  readonly contentType?: string
  readonly format: string
  readonly kind: Feed['kind']
  readonly country?: string
  readonly language?: string
  readonly keep?: readonly string[]
}

const samples = fileURLToPath(new URL('../../samples', import.meta.url))

/**
 * Serves `samples/` on loopback, each feed as an outlet with a name of its own, so that addresses in the database are the same on every
 * machine and port. With `revised`, articles that have a later version are served in it, and the feeds say so.
 */
export async function serveSamples({ revised }: { readonly revised: boolean }): Promise<SampleServer> {
  const listed: { readonly feeds: readonly SampleFeed[] } = parse(readFileSync(join(samples, 'feeds.yaml'), 'utf8'))
  const hosts = new Map(listed.feeds.map((feed) => [`${feed.id}.example`, feed]))
  const server = createServer((request, response) => answer(request, response, hosts, revised))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const dial = openDial()
  const toServer: Dial = (target, callback) => dial({ ...target, port, addresses: ['127.0.0.1'] }, callback)
  return {
    feeds: listed.feeds.map(toFeed),
    network: {
      allowedOrigins: [...hosts.keys()].map((host) => `http://${host}`),
      resolve: async () => ['127.0.0.1'],
      dial: toServer,
      minGapMs: 0,
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function toFeed({ file: _file, second: _second, contentType: _type, format: _format, ...feed }: SampleFeed): Feed {
  return { ...feed, title: feed.publisher, url: `http://${feed.id}.example/feed` }
}

function answer(request: IncomingMessage, response: ServerResponse, hosts: ReadonlyMap<string, SampleFeed>, revised: boolean): void {
  const host = request.headers.host?.replace(/:\d+$/u, '') ?? ''
  const path = new URL(request.url ?? '/', 'http://sample').pathname
  const feed = hosts.get(host)
  const slug = /^\/articles\/(?<slug>[a-z0-9-]+)\/$/u.exec(path)?.groups?.slug
  if (path === '/feed' && feed !== undefined)
    send(request, response, readFeed(feed, host, revised), feed.contentType ?? contentTypes[feed.format] ?? 'application/xml')
  else if (slug !== undefined && findSource(slug) !== undefined) sendArticle(request, response, { slug, host, revised })
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
}

const contentTypes: Readonly<Record<string, string>> = { 'json-feed': 'application/feed+json', atom: 'application/atom+xml' }

function readFeed({ file, second }: SampleFeed, host: string, revised: boolean): Buffer {
  return withHost(readFileSync(join(samples, revised && second !== undefined ? second : file)), host)
}

/** Bytes with the host's name for "{{host}}"; as latin1, so that pages in any encoding keep theirs. */
function withHost(bytes: Buffer, host: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('{{host}}', host), 'latin1')
}

interface Asked {
  readonly slug: string
  readonly host: string
  readonly revised: boolean
}

/** A page, or a PDF file; of an address that leads nowhere there is neither. */
function findSource(slug: string): string | undefined {
  return ['source.html', 'source.pdf'].map((name) => join(samples, 'articles', slug, name)).find((file) => existsSync(file))
}

function sendArticle(request: IncomingMessage, response: ServerResponse, { slug, host, revised }: Asked): void {
  const dir = join(samples, 'articles', slug)
  const meta: { readonly headers?: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'))
  const later = join(dir, 'source-revised.html')
  const body = readFileSync(revised && existsSync(later) ? later : (findSource(slug) ?? later))
  send(request, response, withHost(body, host), meta.headers?.['content-type'] ?? 'text/html; charset=utf-8')
}

function send(request: IncomingMessage, response: ServerResponse, body: Buffer, type: string): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(200, { 'content-type': type, etag, 'content-length': body.length }).end(body)
}
