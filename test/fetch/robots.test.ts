import { describe, expect, it } from 'vitest'
import { parseRobots } from '../../src/fetch/robots-rules.ts'
import { type Reply, type Routes, serve, serveRaw } from '../support/loopback.ts'
import { simulatedClock } from './clock.ts'
import { testFetcher, wordFor } from './fetcher.ts'

const AGENT = 'CryptoDocket/1.0 (+https://docket.example/bot)'
const CLOSED = 'User-agent: *\nDisallow: /\n'
const to = (location: string): Reply => ({ status: 302, headers: { location } })

describe('H06 a page', () => {
  it.each<[string, Routes, string]>([
    ['disallowed', { '/robots.txt': { body: CLOSED } }, 'robots_disallowed'],
    ['disallowed behind a byte order mark', { '/robots.txt': { body: `\ufeff${CLOSED}` } }, 'robots_disallowed'],
    ['allowed', { '/robots.txt': { body: 'User-agent: *\nDisallow: /private/\n' } }, 'ok'],
    ['without robots.txt (404)', { '/robots.txt': { status: 404 } }, 'ok'],
    ['behind a robots.txt nobody may read (403)', { '/robots.txt': { status: 403 } }, 'ok'],
    ['with an empty robots.txt', { '/robots.txt': {} }, 'ok'],
    ['whose robots.txt fails (500)', { '/robots.txt': { status: 500 } }, 'robots_unreachable'],
    ['whose robots.txt is a 503', { '/robots.txt': { status: 503 } }, 'robots_unreachable'],
    ['whose robots.txt is a 429', { '/robots.txt': { status: 429 } }, 'robots_unreachable'],
    ['disallowed in the first half megabyte', { '/robots.txt': { body: CLOSED + '#'.repeat(2_000_000) } }, 'robots_disallowed'],
    ['disallowed beyond the first half megabyte', { '/robots.txt': { body: `${'#'.repeat(2_000_000)}\n${CLOSED}` } }, 'ok'],
    [
      'disallowed after five redirects',
      { '/robots.txt': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': to('/4'), '/4': to('/5'), '/5': { body: CLOSED } },
      'robots_disallowed',
    ],
    [
      'whose robots.txt is six redirects away',
      { '/robots.txt': to('/1'), '/1': to('/2'), '/2': to('/3'), '/3': to('/4'), '/4': to('/5'), '/5': to('/6') },
      'ok',
    ],
    ['whose robots.txt is at a private address', { '/robots.txt': to('http://10.0.0.1/robots.txt') }, 'blocked_address'],
  ])('%s', async (_, routes, word) => {
    await using server = await serve({ '/news/1': { body: 'page' }, ...routes })
    await using fetcher = testFetcher([server])
    expect(await wordFor(fetcher, { url: `${server.origin}/news/1`, kind: 'page' })).toBe(word)
    expect(server.hits.some(({ path }) => path === '/news/1')).toBe(word === 'ok')
  })

  it('whose robots.txt does not come in time is left alone', async () => {
    const clock = simulatedClock()
    const asked = Promise.withResolvers<void>()
    await using server = await serveRaw(() => asked.resolve())
    await using fetcher = testFetcher([server], { clock })
    const word = wordFor(fetcher, { url: `${server.origin}/news/1`, kind: 'page' })
    await asked.promise
    await clock.advance(30_000)
    expect(await word).toBe('robots_unreachable')
  })

  it('of an origin that was asked before costs no second robots.txt, also while the first is under way', async () => {
    await using server = await serve({ '/robots.txt': { body: 'User-agent: *\nDisallow: /private/\n' }, '*': { body: 'page' } })
    await using fetcher = testFetcher([server])
    const urls = ['/1', '/2', '/private/3', '/4'].map((path) => server.origin + path)
    const words = await Promise.all(urls.map((url) => wordFor(fetcher, { url, kind: 'page' })))
    expect(words).toEqual(['ok', 'ok', 'robots_disallowed', 'ok'])
    expect(fetcher.requests()).toEqual({ feed: 0, page: 3, robots: 1 })
  })

  it('on another host that a redirect leads to needs the leave of that host', async () => {
    await using second = await serve({ '/robots.txt': { body: CLOSED }, '*': { body: 'page' } })
    await using first = await serve({ '/go': to(`${second.origin}/news/1`) })
    await using fetcher = testFetcher([first, second])
    expect(await wordFor(fetcher, { url: `${first.origin}/go`, kind: 'page' })).toBe('robots_disallowed')
    expect(second.hits.map(({ path }) => path)).toEqual(['/robots.txt'])
  })

  it('asked for by hand, and a feed, are fetched without asking', async () => {
    await using server = await serve({ '/robots.txt': { body: CLOSED }, '*': { body: 'x' } })
    await using fetcher = testFetcher([server])
    expect(await wordFor(fetcher, { url: `${server.origin}/news/1`, kind: 'page', ignoreRobots: true })).toBe('ok')
    expect(await wordFor(fetcher, { url: `${server.origin}/feed.xml`, kind: 'feed' })).toBe('ok')
    expect(server.hits.map(({ path }) => path)).toEqual(['/news/1', '/feed.xml'])
  })

  it('waits as long as Crawl-delay asks, but no longer than 30 seconds', async () => {
    const clock = simulatedClock()
    const askedAt: number[] = []
    const note = (reply: Reply) => () => {
      askedAt.push(clock.elapsed())
      return reply
    }
    await using server = await serve({ '/robots.txt': note({ body: 'User-agent: *\nCrawl-delay: 3600\n' }), '*': note({ body: 'page' }) })
    await using fetcher = testFetcher([server], { clock, minGapMs: 1000, deadlineMs: 1e9 })
    let words: readonly string[] | undefined
    const all = Promise.all(['/1', '/2'].map((path) => wordFor(fetcher, { url: server.origin + path, kind: 'page' })))
    all.then((settled) => {
      words = settled
    })
    while (words === undefined) {
      await new Promise(setImmediate)
      // Whoever waits for less than the deadline waits for a turn.
      const next = clock.next() ?? 1e9
      if (next < 1e8) await clock.advance(next)
    }
    expect(words).toEqual(['ok', 'ok'])
    expect(askedAt).toEqual([0, 30_000, 60_000])
  })
})

describe('rules', () => {
  const isAllowed = (file: string, path: string) =>
    parseRobots('https://news.example/robots.txt', new TextEncoder().encode(file), AGENT).isAllowed(`https://news.example${path}`)

  it.each([
    [
      'our own group instead of the one for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: cryptodocket\nDisallow: /private',
      '/news',
      true,
    ],
    ['our own group with a version', 'User-agent: CryptoDocket/2.0\nDisallow: /', '/news', false],
    ['a group of several names', 'User-agent: other\nUser-agent: CRYPTODOCKET\nDisallow: /', '/news', false],
    [
      'a group of several names with a sitemap between',
      'User-agent: cryptodocket\nSitemap: https://news.example/map\nUser-agent: other\nDisallow: /',
      '/news',
      false,
    ],
    [
      'two groups of ours',
      'User-agent: cryptodocket\nDisallow: /a\nUser-agent: other\nDisallow: /\nUser-agent: cryptodocket\nDisallow: /b',
      '/b',
      false,
    ],
    ['the group of another', 'User-agent: other\nDisallow: /', '/news', true],
    ['the longer rule', 'User-agent: *\nDisallow: /news\nAllow: /news/public', '/news/public/1', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*?print=', '/news?print=1', false],
    ['an end mark', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['an empty Disallow', 'User-agent: *\nDisallow:', '/news', true],
    ['comments', 'User-agent: * # all\nDisallow: /news # not this', '/news', false],
    ['lines that end in CR', 'User-agent: *\rDisallow: /', '/news', false],
    ['rules before any name', 'Disallow: /', '/news', true],
    ['a name like a property of every object', 'User-agent: __proto__\nDisallow: /\nUser-agent: constructor\nDisallow: /', '/news', true],
    ['a page that is no robots.txt', '<!doctype html><title>Home: news</title>', '/news', true],
  ])('of %s', (_, file, path, expected) => {
    expect(isAllowed(file, path)).toBe(expected)
  })

  const manyNames = Array.from({ length: 20_000 }, (_, index) => `User-agent: ${index}\n`).join('')

  it.each([
    ['twenty thousand names over thirty thousand rules', `${manyNames}User-agent: cryptodocket\n${'Allow: /\n'.repeat(28_000)}`],
    ['half a megabyte of wildcards', `User-agent: *\nDisallow: /news/1\n${`Disallow: ${'*a'.repeat(500)}b\n`.repeat(500)}`],
  ])('of %s are read in bounded work', (_, file) => {
    expect(isAllowed(file, `/news/2${'a'.repeat(8_000)}`)).toBe(true)
    expect(isAllowed(`${file}\nUser-agent: cryptodocket\nDisallow: /news/1`, '/news/1')).toBe(false)
  })
})
