import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type RunResult, runOnce } from '../../src/commands/run-once.ts'
import { openStore } from '../../src/store/open.ts'
import type { FeedHealth } from '../../src/store/read-health.ts'
import type { Feed } from '../../src/types.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type Loopback, type Routes, serve } from '../support/loopback.ts'

const article = (title: string) => ({
  headers: { 'content-type': 'text/html' },
  body: `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>The Office of Coins said on Monday that the exchange Lumen Markets must pay a fine of $2 million for missing checks of its customers. ${title}.</p>`.repeat(4)}</article></body></html>`,
})

async function run(database: string, server: Loopback, feeds: readonly Partial<Feed>[], at: string): Promise<RunResult> {
  const whole = feeds.map(
    (feed, n): Feed => ({
      id: `xx-${n}`,
      publisher: 'Office',
      title: 'Notices',
      kind: 'regulator',
      language: 'en',
      url: server.origin,
      ...feed,
    }),
  )
  const { context } = recordedContext({ at })
  const network = { allowedOrigins: [server.origin], minGapMs: 0 }
  return runOnce({ command: 'test', database, feeds: whole, network, all: true, quiet: true }, context)
}

function health(database: string): readonly FeedHealth[] {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) throw new Error(store.detail)
  try {
    expect(store.value.check().filter((check) => check.wrong > 0)).toEqual([])
    return store.value.feedHealth()
  } finally {
    store.value.close()
  }
}

const MORNING = '2026-03-01T08:00:00.000Z'
const LATER = '2026-03-01T09:00:00.000Z'

test('a listing leads to its articles, is asked for conditionally, and obeys robots.txt', async () => {
  using folder = temporaryFolder()
  const list = '<ul><li><a href="/n/1">First</a></li><li><a href="/n/2">Second</a></li></ul>'
  await using server = await serve({
    '/robots.txt': { body: 'User-agent: *\nDisallow: /closed' },
    '/notices': ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { headers: { 'content-type': 'text/html', etag: '"1"' }, body: list },
    '/closed/notices': { body: list },
    '/n/1': article('Lumen Markets is fined'),
    '/n/2': article('Another venue is warned'),
  })
  const listing = { format: 'listing', listing: { item: 'li' } } as const
  const feeds = [
    { ...listing, url: `${server.origin}/notices` },
    { ...listing, url: `${server.origin}/closed/notices` },
  ]
  const first = await run(folder.file('a.db'), server, feeds, MORNING)
  expect(first.summary).toMatchObject({ feedsPolled: 1, feedsFailed: 1, itemsNew: 2, articlesStored: 2 })
  expect(health(folder.file('a.db')).map(({ health, lastErrorReason }) => [health, lastErrorReason])).toEqual([
    ['ok', undefined],
    ['failing', 'robots_disallowed'],
  ])
  const second = await run(folder.file('a.db'), server, feeds, LATER)
  expect(second.summary).toMatchObject({ feedsPolled: 1, itemsNew: 0, articlesStored: 0 })
  expect(server.hits.filter(({ path }) => path === '/closed/notices')).toEqual([])
})

test('a listing whose selector matches nothing is named in its health', async () => {
  using folder = temporaryFolder()
  await using server = await serve({
    '/notices': { headers: { 'content-type': 'text/html' }, body: '<div><a href="/n/1">First</a></div>' },
  })
  const feed: Partial<Feed> = { format: 'listing', listing: { item: 'li' }, url: `${server.origin}/notices` }
  const { code } = await run(folder.file('a.db'), server, [feed], MORNING)
  expect(code).toBe(3)
  expect(health(folder.file('a.db'))).toMatchObject([
    { health: 'failing', lastErrorReason: 'no_items_matched', lastErrorDetail: expect.stringContaining('nothing that is "li"') },
  ])
})

test('an index of sitemaps leads to the pages of its sitemaps, compressed or not; one that is gone costs nothing', async () => {
  using folder = temporaryFolder()
  const routes: Routes = {
    '/sitemap.xml': (hit) => ({
      body: `<sitemapindex>${['a.xml.gz', 'b.xml', 'gone.xml'].map((name) => `<sitemap><loc>http://${hit.headers.host}/${name}</loc></sitemap>`).join('')}</sitemapindex>`,
    }),
    '/a.xml.gz': (hit) => ({
      headers: { 'content-type': 'application/gzip' },
      body: gzipSync(
        `<urlset><url><loc>http://${hit.headers.host}/n/1</loc></url><url><loc>http://${hit.headers.host}/jobs</loc></url></urlset>`,
      ),
    }),
    '/b.xml': (hit) => ({ body: `<urlset><url><loc>http://${hit.headers.host}/n/2</loc></url></urlset>` }),
    '/n/1': article('Lumen Markets is fined'),
    '/n/2': article('Another venue is warned'),
  }
  await using server = await serve(routes)
  const feed: Partial<Feed> = { format: 'sitemap', sitemap: { path: '/n/' }, url: `${server.origin}/sitemap.xml` }
  const { summary } = await run(folder.file('a.db'), server, [feed], MORNING)
  expect(summary).toMatchObject({ feedsPolled: 1, feedsFailed: 0, itemsNew: 2, articlesStored: 2 })
})

test('an index one of whose sitemaps fails is tried again as a whole', async () => {
  using folder = temporaryFolder()
  await using server = await serve({
    '/sitemap.xml': ({ headers }) => ({ body: `<sitemapindex><sitemap><loc>http://${headers.host}/a.xml</loc></sitemap></sitemapindex>` }),
    '/a.xml': { status: 500 },
  })
  const feed: Partial<Feed> = { format: 'sitemap', url: `${server.origin}/sitemap.xml` }
  await run(folder.file('a.db'), server, [feed], MORNING)
  expect(health(folder.file('a.db'))).toMatchObject([{ health: 'failing', lastErrorReason: 'server_error' }])
})
