import { globSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { Feed } from '../../src/types.ts'

/** Outlets whose articles are like the samples and unlike each other, on loopback under names of their own. */
export interface Outlets {
  readonly feeds: readonly Feed[]
  readonly port: number
  close(): Promise<void>
}

interface SamplePage {
  readonly path: string
  readonly title: string
  readonly contentType: string
  /** As latin1, so that pages in any encoding keep theirs. */
  readonly html: string
}

const HOSTS = 8
const samples = join(import.meta.dirname, '../../samples/articles')

/** Serves so many articles, spread over eight hosts, each with a feed. */
export async function serveOutlets(articles: number): Promise<Outlets> {
  const pages = readSamplePages()
  const common = findCommonWords(pages)
  const numbersOf = (host: number): readonly number[] =>
    Array.from({ length: articles }, (_, number) => number).filter((number) => number % HOSTS === host)
  const server = createServer((request, response) => {
    const host = Number(/^outlet-(?<host>\d)\.example/u.exec(request.headers.host ?? '')?.groups?.host)
    const number = /^\/(?<number>\d+)\//u.exec(request.url ?? '')?.groups?.number
    if (request.url === '/feed') send(response, toFeedXml(pages, numbersOf(host), host), 'application/rss+xml; charset=utf-8')
    else if (number === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    else sendPage(request, response, { page: pageOf(pages, Number(number)), number: Number(number), common })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    feeds: Array.from({ length: HOSTS }, (_, host) => toFeed(host)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function toFeed(host: number): Feed {
  const id = `outlet-${host}`
  return { id, publisher: id, title: id, url: `http://${id}.example/feed`, kind: 'news', language: 'en' }
}

function readSamplePages(): readonly SamplePage[] {
  return globSync(join(samples, '*/meta.json'))
    .sort()
    .flatMap((file) => {
      const meta: { path: string; title: string; kind: string; headers: { 'content-type': string } } = JSON.parse(
        readFileSync(file, 'utf8'),
      )
      if (meta.kind !== 'article' || !meta.headers['content-type'].startsWith('text/html')) return []
      const html = readFileSync(join(dirname(file), 'source.html'), 'latin1')
      return [{ path: meta.path, title: meta.title, contentType: meta.headers['content-type'], html }]
    })
}

function pageOf(pages: readonly SamplePage[], number: number): SamplePage {
  const page = pages[number % pages.length]
  if (!page) throw new Error('there is no sample article to make others from')
  return page
}

/** Words that stand in small letters somewhere: no names. */
function findCommonWords(pages: readonly SamplePage[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ html }) => html.match(/(?<![A-Za-z])[a-z]{3,}/gu) ?? []))
}

interface Variant {
  readonly page: SamplePage
  readonly number: number
  readonly common: ReadonlySet<string>
}

/** Other figures and other names in the text of a page, its own address; markup stays. */
function toVariant({ page, number, common }: Variant): string {
  const others = page.html.replace(/>[^<]+</gu, (text) =>
    text
      .replace(/(?<![\d;#])(?!(?:19|20)\d\d\b)\d[\d,.]*\d\b/gu, (figure) =>
        figure.replace(/\d/gu, (digit, at: number) => turn(digit, number + at)),
      )
      .replace(/\b[A-Z][a-z]{4,}\b/gu, (word) => (common.has(word.toLowerCase()) ? word : rename(word, number))),
  )
  return others.replaceAll(page.path, `/${number}${page.path}`).replaceAll('{{host}}', `outlet-${number % HOSTS}.example`)
}

/** Another digit, and no zero, since a figure may begin with it. */
function turn(digit: string, by: number): string {
  return String(((Number(digit) + by) % 9) + 1)
}

const ENDINGS = ['an', 'er', 'ek', 'is', 'ov', 'ina', 'eda', 'ul', 'art', 'emi']

/** "Kelmsford" → "Kelmsforek3": another name for each article, the same within it. */
function rename(name: string, number: number): string {
  return `${name.slice(0, -1)}${ENDINGS[number % ENDINGS.length]}${String.fromCharCode(97 + (Math.floor(number / 10) % 26))}${String.fromCharCode(97 + (Math.floor(number / 260) % 26))}`
}

function sendPage(request: IncomingMessage, response: ServerResponse, variant: Variant): void {
  if (request.method !== 'GET') throw new Error(`${request.method} ${request.url}: only GET is expected`)
  send(response, Buffer.from(toVariant(variant), 'latin1'), variant.page.contentType)
}

function toFeedXml(pages: readonly SamplePage[], numbers: readonly number[], host: number): string {
  const items = numbers.map((number) => {
    const { path, title } = pageOf(pages, number)
    const published = new Date(Date.UTC(2026, 0, 1) + number * 600_000).toUTCString()
    return `<item><title>${escapeXml(`${title} (${number})`)}</title><link>http://outlet-${host}.example/${number}${path}</link><guid isPermaLink="false">outlet-${host}-${number}</guid><pubDate>${published}</pubDate></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Outlet ${host}</title><link>http://outlet-${host}.example/</link><description>Bench</description>${items.join('')}</channel></rss>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function send(response: ServerResponse, body: Buffer | string, type: string): void {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}
