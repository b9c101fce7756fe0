import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readArticle } from '../../src/read/article.ts'
import { writePdf } from '../support/pdf.ts'
import type { Seed } from './mutation.ts'

/** What the inputs of each target are made from. */
export interface Seeds {
  readonly feeds: readonly Seed[]
  readonly pages: readonly Seed[]
  readonly texts: readonly Seed[]
  readonly feedFiles: readonly Seed[]
}

const root = join(import.meta.dirname, '../..')

/** Our own samples, and beside them a selection of the feeds, pages and texts of other people in a folder. */
export function readSeeds(others?: string): Seeds {
  const pages = samplePages()
  const own: Seeds = {
    feeds: readFiles('samples/feeds/*'),
    pages: [...pages, pdfPage()],
    texts: pages.flatMap(toText),
    feedFiles: readFiles('feeds/*.yaml'),
  }
  if (others === undefined) return own
  return {
    ...own,
    feeds: [...own.feeds, ...readLines(others, 'feeds/*.jsonl.gz', ({ base64 }) => Buffer.from(base64 ?? '', 'base64'))],
    pages: [...own.pages, ...readLines(others, 'pages/*.jsonl.gz', ({ html }) => Buffer.from(html ?? ''))],
    texts: [...own.texts, ...readLines(others, 'texts/*.jsonl', ({ text }) => Buffer.from(text ?? ''))],
  }
}

function samplePages(): readonly Seed[] {
  return readFiles('samples/articles/*/source.html').map((page) => {
    const meta: { readonly headers: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(root, dirname(page.name), 'meta.json'), 'utf8'),
    )
    return { ...page, contentType: meta.headers['content-type'] ?? 'text/html' }
  })
}

function readFiles(pattern: string): readonly Seed[] {
  return globSync(join(root, pattern))
    .sort()
    .map((file) => ({ name: file.slice(root.length + 1), bytes: readFileSync(file) }))
}

function pdfPage(): Seed {
  const lines = ['The Harbour Conduct Board fined Lumen Exchange $4.2 million.', 'Its founder was sentenced to 30 months in prison.']
  const texts = lines.map((text, line) => ({ x: 72, y: 100 + 20 * line, text }))
  return { name: 'a PDF file', bytes: writePdf({ pages: [{ texts }] }), contentType: 'application/pdf' }
}

/** The text of the article on a page, where it holds one. */
function toText({ name, bytes, contentType = 'text/html' }: Seed): readonly Seed[] {
  const read = readArticle({ snapshot: { body: bytes, contentType, finalUrl: 'https://sample.test/', sha256: '0'.repeat(64) } })
  return read.ok ? [{ name, bytes: Buffer.from(read.value.text) }] : []
}

interface Line {
  readonly id: string
  readonly base64?: string
  readonly html?: string
  readonly text?: string
}

/** A text of a megabyte would only make the run long, and thousands of them would fill the memory. */
const LARGEST = 300_000
const MOST_OF_A_FILE = 300

function readLines(folder: string, pattern: string, toBytes: (line: Line) => Uint8Array): readonly Seed[] {
  return globSync(join(folder, pattern))
    .sort()
    .flatMap((file) => {
      const stored = readFileSync(file)
      const lines = (file.endsWith('.gz') ? gunzipSync(stored) : stored).toString('utf8').split('\n')
      const step = Math.ceil(lines.length / MOST_OF_A_FILE)
      return lines.filter((line, at) => line !== '' && at % step === 0).map((line): Line => JSON.parse(line))
    })
    .map((line) => ({ name: line.id, bytes: toBytes(line) }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length <= LARGEST)
}
