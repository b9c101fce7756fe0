import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '../../src/read/article.ts'

/** A page with the text an editor says is its article, where one does. */
export interface BenchPage {
  readonly id: string
  /** The file it came from, without its ending. */
  readonly set: string
  readonly page: Page
  readonly gold?: string
  readonly facts: KnownFacts
}

/** What somebody says about the page's article: an editor, or whoever collected the page. */
export interface KnownFacts {
  readonly title?: string
  readonly names?: readonly string[]
  readonly published?: string
}

/** The pages in a folder's JSONL files, or those of the project's own samples. */
export function findPages(folder: string | undefined): readonly BenchPage[] {
  return folder === undefined ? readSamples() : globSync(join(folder, '*.jsonl.gz')).sort().flatMap(readPages)
}

interface PageLine {
  readonly id: string
  readonly url: string
  readonly html: string
  readonly title?: string
  readonly published?: string
  readonly gold?: {
    readonly body_text?: string
    readonly authors?: readonly string[]
    readonly metadata?: { readonly title?: string | null; readonly byline?: string | null; readonly publishedTime?: string | null }
  }
}

function readPages(file: string): readonly BenchPage[] {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean)
  return lines.map((line) => {
    const page: PageLine = JSON.parse(line)
    const { id, html, gold } = page
    const url = page.url || CANONICAL.exec(html)?.groups?.url
    return {
      id,
      set: basename(file, '.jsonl.gz'),
      page: toPage(new TextEncoder().encode(html), 'text/html; charset=utf-8', url ?? 'https://outlet.example/news/a'),
      ...(gold?.body_text !== undefined && { gold: gold.body_text }),
      facts: toFacts(page),
    }
  })
}

/** The address of a page that came without one. */
const CANONICAL = /<link\b[^>]*\brel="?canonical"?[^>]*\bhref="(?<url>https?:[^"]+)"/iu

const toFacts = ({ title, published, gold = {} }: PageLine): KnownFacts => {
  const { metadata, authors } = gold
  const said =
    metadata === undefined
      ? { title: authors && title, names: authors, published }
      : { title: metadata.title, names: metadata.byline ? [metadata.byline] : undefined, published: metadata.publishedTime }
  return {
    ...(said.title && { title: said.title }),
    ...(said.names && said.names.length > 0 && { names: said.names }),
    ...(said.published && { published: said.published }),
  }
}

const samples = join(import.meta.dirname, '../../samples/articles')

function readSamples(): readonly BenchPage[] {
  return globSync(join(samples, '*/source.html'))
    .sort()
    .map((file) => {
      const meta: { path: string; headers: { 'content-type': string } } = JSON.parse(readFileSync(join(dirname(file), 'meta.json'), 'utf8'))
      const page = toPage(readFileSync(file), meta.headers['content-type'], `https://outlet.example${meta.path}`)
      return { id: basename(dirname(file)), set: 'samples', page, facts: {} }
    })
}

function toPage(body: Uint8Array, contentType: string, finalUrl: string): Page {
  return { snapshot: { body, contentType, finalUrl, sha256: '0'.repeat(64) } }
}
