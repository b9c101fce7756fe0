import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { importSources } from '../../src/commands/import.ts'
import { openStore } from '../../src/store/open.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { serve } from '../support/loopback.ts'
import { column, writePdf } from '../support/pdf.ts'
import { articlePage, chunked, packed, response } from './warc.ts'

/** An order of its own for each number. */
const order = (number: number): Uint8Array =>
  writePdf({
    pages: [
      {
        texts: [
          { x: 72, y: 100, text: `Order ${number} against Lumen Exchange ${number}`, size: 16 },
          ...column(72, 140, [
            `The Office of Coins fined Lumen Exchange ${number} $${number + 2} million, after it had failed`,
            'to check the identity of customers for a year.',
          ]),
        ],
      },
    ],
  })

/** Titles of the articles, and what was skipped or failed, by address. */
async function importInto(
  database: string,
  sources: readonly string[],
  network: Parameters<typeof importSources>[3] = {},
  baseUrl?: string,
) {
  const { context, stderr } = recordedContext()
  await importSources(sources, { db: database, kind: 'regulator', json: true, ...(baseUrl && { baseUrl }) }, context, network)
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) throw new Error(store.detail)
  try {
    expect(store.value.check().filter((check) => check.wrong > 0)).toEqual([])
    const articles = [...store.value.allArticles()].map(({ article }) => `${article.url}: ${article.title}`)
    const log = stderr()
      .split('\n')
      .filter((line) => /"(?:article_skipped|article_failed|source_read)"/u.test(line))
      .map((line): Record<string, unknown> => JSON.parse(line))
    return { articles: articles.sort(), log }
  } finally {
    store.value.close()
  }
}

test('a WARC file: PDF files by their type, and by their bytes where the type says nothing', async () => {
  using folder = temporaryFolder()
  const pdf = (number: number, type: string, body: Uint8Array = order(number), http = {}) =>
    response({ url: `https://office.example/orders/${number}.pdf`, http: { 'Content-Type': type, ...http }, body })
  const records = [
    pdf(1, 'application/pdf'),
    pdf(2, 'application/pdf', gzipSync(order(2)), { 'Content-Encoding': 'gzip' }),
    pdf(3, 'application/octet-stream'),
    pdf(4, 'binary/octet-stream', chunked(order(4)), { 'Transfer-Encoding': 'chunked' }),
    pdf(5, 'text/html'),
    response({ url: 'https://office.example/orders/6.pdf', body: articlePage(6) }),
    response({ url: 'https://office.example/orders/7.zip', http: { 'Content-Type': 'application/octet-stream' }, body: 'PK' }),
    pdf(8, 'application/pdf', order(8).subarray(0, 500)),
  ]
  writeFileSync(folder.file('a.warc.gz'), packed(records))
  const { articles, log } = await importInto(folder.file('a.db'), [folder.file('a.warc.gz')])
  expect(articles).toEqual([
    ...[1, 2, 3, 4, 5].map((number) => `https://office.example/orders/${number}.pdf: Order ${number} against Lumen Exchange ${number}`),
    'https://office.example/orders/6.pdf: Fjord Exchange 6 fined over missing checks',
  ])
  expect(log).toMatchObject([{ url: 'https://office.example/orders/8.pdf', reason: 'damaged' }, { passedBy: { not_html: 1 } }])
})

test('a folder: a PDF file has its address from a sidecar of its own, from one it shares with no page, or from the path', async () => {
  using folder = temporaryFolder()
  const root = folder.file('saved')
  mkdirSync(root)
  const sidecar = (number: number) => JSON.stringify({ url: `https://paper.example/${number}` })
  writeFileSync(`${root}/1.pdf`, order(1))
  writeFileSync(`${root}/1.json`, sidecar(1))
  writeFileSync(`${root}/2.html`, articlePage(2))
  writeFileSync(`${root}/2.json`, sidecar(2))
  writeFileSync(`${root}/2.pdf`, order(3))
  writeFileSync(`${root}/2.pdf.json`, sidecar(3))
  writeFileSync(`${root}/4.html`, articlePage(4))
  writeFileSync(`${root}/4.json`, sidecar(4))
  writeFileSync(`${root}/4.PDF`, order(5))
  const { articles, log } = await importInto(folder.file('a.db'), [root], {}, 'https://office.example/')
  expect(articles).toEqual([
    'https://office.example/4.PDF: Order 5 against Lumen Exchange 5',
    'https://paper.example/1: Order 1 against Lumen Exchange 1',
    'https://paper.example/2: Boreal Exchange 2 fined over missing checks',
    'https://paper.example/3: Order 3 against Lumen Exchange 3',
    'https://paper.example/4: Delta Exchange 4 fined over missing checks',
  ])
  expect(log).toMatchObject([{ passedBy: {} }])
})

test('a list of addresses: PDF files are asked for, and read whatever they are called', async () => {
  using folder = temporaryFolder()
  await using server = await serve({
    '/robots.txt': { body: 'User-agent: *\nDisallow: /closed' },
    '/1.pdf': { headers: { 'content-type': 'application/pdf' }, body: order(1) },
    '/2': { headers: { 'content-type': 'application/octet-stream' }, body: order(2) },
    '/3.pdf': { headers: { 'content-type': 'text/html' }, body: articlePage(3) },
    '/4.pdf': { headers: { 'content-type': 'application/pdf' }, body: writePdf({ pages: [{ image: true }] }) },
    '/closed/5.pdf': { headers: { 'content-type': 'application/pdf' }, body: order(5) },
  })
  writeFileSync(
    folder.file('urls.txt'),
    ['1.pdf', '2', '3.pdf', '4.pdf', 'closed/5.pdf'].map((path) => `${server.origin}/${path}\n`).join(''),
  )
  const { articles, log } = await importInto(folder.file('a.db'), [folder.file('urls.txt')], {
    allowedOrigins: [server.origin],
    minGapMs: 0,
  })
  expect(articles.map((each) => each.slice(server.origin.length))).toEqual([
    '/1.pdf: Order 1 against Lumen Exchange 1',
    '/2: Order 2 against Lumen Exchange 2',
    '/3.pdf: Cobalt Exchange 3 fined over missing checks',
  ])
  expect(log.slice(0, 2).map(({ reason }) => reason)).toEqual(expect.arrayContaining(['needs_ocr', 'robots_disallowed']))
  expect(server.hits.find(({ path }) => path === '/1.pdf')?.headers.accept).toContain('application/pdf')
})
