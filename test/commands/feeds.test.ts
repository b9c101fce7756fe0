import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli.ts'
import { addFeed } from '../../src/commands/feeds/add.ts'
import { countryOf, nameOf } from '../../src/commands/feeds/write.ts'
import { loadFeeds } from '../../src/poll/load.ts'
import { recordedContext } from '../support/console.ts'
import { temporaryFolder } from '../support/folder.ts'
import { serve } from '../support/loopback.ts'

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Paper</title><link>http://paper.example/</link>
<item><title>Trader jailed</title><link>http://paper.example/1</link></item></channel></rss>`
const HOME =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml" title="Harbour Paper"></head><body>Hello</body></html>'

/** A folder with one feed file in it. */
function feedFolder() {
  const folder = temporaryFolder()
  writeFileSync(
    folder.file('known.yaml'),
    'publisher: Known\ncountry: GB\nlanguage: en\nkind: news\nfeeds:\n  - id: known\n    title: News\n    url: https://known.example/rss\n',
  )
  return folder
}

const paper = () =>
  serve({
    '/': { headers: { 'content-type': 'text/html' }, body: HOME },
    '/rss.xml': { headers: { 'content-type': 'application/rss+xml' }, body: RSS },
    '/nothing': { headers: { 'content-type': 'text/html' }, body: '<html><body>No feed here</body></html>' },
  })

describe('feeds add', () => {
  test.each(['/', '/rss.xml'])('finds the feed behind %s, and writes a file that a run reads', async (path) => {
    using folder = feedFolder()
    await using server = await paper()
    const { context, stdout, stderr } = recordedContext()
    const options = { feeds: folder.path, language: 'en', kind: 'news', country: 'NG', id: 'harbour-paper' }
    const code = await addFeed(`${server.origin}${path}`, options, context, { allowedOrigins: [server.origin], minGapMs: 0 })
    expect(stderr()).toBe('')
    expect(code).toBe(0)
    expect(stdout()).toContain('harbour-paper.yaml: harbour-paper, 1 items now')
    const feeds = await loadFeeds(folder.path)
    expect(feeds.ok && feeds.value.find((feed) => feed.id === 'harbour-paper')).toMatchObject({
      publisher: 'Harbour Paper',
      country: 'NG',
      url: `${server.origin}/rss.xml`,
    })
  })
  test('says so where a page declares no feed, and writes nothing', async () => {
    using folder = feedFolder()
    await using server = await paper()
    const { context, stderr } = recordedContext()
    const code = await addFeed(`${server.origin}/nothing`, { feeds: folder.path, language: 'en', kind: 'news', country: 'NG' }, context, {
      allowedOrigins: [server.origin],
      minGapMs: 0,
    })
    expect(code).toBe(1)
    expect(stderr()).toContain('declares none')
    expect(readdirSync(folder.path)).toEqual(['known.yaml'])
  })
  test('does not guess a country', async () => {
    using folder = feedFolder()
    await using server = await paper()
    const { context, stderr } = recordedContext()
    const code = await addFeed(`${server.origin}/`, { feeds: folder.path, language: 'en', kind: 'news' }, context, {
      allowedOrigins: [server.origin],
      minGapMs: 0,
    })
    expect(code).toBe(2)
    expect(stderr()).toContain('--country')
  })
  test('refuses loopback where nobody allowed it', async () => {
    using folder = feedFolder()
    await using server = await paper()
    const { context, stderr } = recordedContext()
    expect(await addFeed(`${server.origin}/`, { feeds: folder.path, language: 'en', kind: 'news', country: 'NG' }, context)).toBe(1)
    expect(stderr()).toContain('blocked_address')
  })
})

test('exported feeds are imported again, and a second import finds nothing new', async () => {
  using source = feedFolder()
  using target = temporaryFolder()
  cpSync(source.file('known.yaml'), target.file('other.yaml'))
  writeFileSync(target.file('other.yaml'), readFileSync(target.file('other.yaml'), 'utf8').replaceAll('known', 'other'))
  const exported = recordedContext()
  expect(await main(['feeds', 'export', '--feeds', source.path], exported.context.console)).toBe(0)
  writeFileSync(source.file('list.opml'), exported.stdout())
  const first = recordedContext()
  expect(await main(['feeds', 'import', source.file('list.opml'), '--feeds', target.path], first.context.console)).toBe(0)
  expect(first.stdout()).toContain('1 of 1 feeds were new')
  const second = recordedContext()
  expect(await main(['feeds', 'import', source.file('list.opml'), '--feeds', target.path], second.context.console)).toBe(0)
  expect(second.stdout()).toContain('0 of 1 feeds were new')
})

test.each([
  ['https://example.com.ng/feed', 'NG'],
  ['https://www.example.co.uk/rss', 'GB'],
  ['https://example.org/', undefined],
  ['https://example.io/', undefined],
])('the country of %s is %s', (url, country) => expect(countryOf(url)).toBe(country))

test.each([
  ['https://www.example.com.ng/feed', 'example'],
  ['http://127.0.0.1:8080/', '127-0-0-1'],
])('the name of %s is %s', (url, name) => expect(nameOf(url)).toBe(name))
