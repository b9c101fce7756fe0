import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
  const files = new Map(listed.feeds.map((feed) => [`${feed.id}.example`, feed.file]))
  const server = createServer((request, response) => answer(request, response, files, revised))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const dial = openDial()
  const toServer: Dial = (target, callback) => dial({ ...target, port, addresses: ['127.0.0.1'] }, callback)
  return {
    feeds: listed.feeds.map(toFeed),
    network: {
      allowedOrigins: [...files.keys()].map((host) => `http://${host}`),
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

function toFeed({ file: _, ...feed }: SampleFeed): Feed {
  return { ...feed, title: feed.publisher, url: `http://${feed.id}.example/feed` }
}

function answer(request: IncomingMessage, response: ServerResponse, files: ReadonlyMap<string, string>, revised: boolean): void {
  const host = request.headers.host?.replace(/:\d+$/u, '') ?? ''
  const path = new URL(request.url ?? '/', 'http://sample').pathname
  const file = files.get(host)
  const slug = /^\/articles\/(?<slug>[a-z0-9-]+)\/$/u.exec(path)?.groups?.slug
  if (path === '/feed' && file !== undefined) send(request, response, readFeed(file, host, revised), feedType(file))
  else if (slug !== undefined && existsSync(join(samples, 'articles', slug, 'source.html'))) sendArticle(request, response, slug, revised)
  else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
}

function readFeed(file: string, host: string, revised: boolean): Buffer {
  const later = file.replace(/(\.\w+)$/u, '-revised$1')
  const path = revised && existsSync(join(samples, later)) ? later : file
  return Buffer.from(readFileSync(join(samples, path), 'utf8').replaceAll('{{host}}', host))
}

function feedType(file: string): string {
  if (file.endsWith('.json')) return 'application/feed+json'
  return file.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/xml'
}

function sendArticle(request: IncomingMessage, response: ServerResponse, slug: string, revised: boolean): void {
  const dir = join(samples, 'articles', slug)
  const meta: { readonly headers?: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8'))
  const later = readdirSync(dir).find((name) => name === 'source-revised.html')
  const body = readFileSync(join(dir, revised && later ? later : 'source.html'))
  send(request, response, body, meta.headers?.['content-type'] ?? 'text/html; charset=utf-8')
}

function send(request: IncomingMessage, response: ServerResponse, body: Buffer, type: string): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(200, { 'content-type': type, etag, 'content-length': body.length }).end(body)
}
