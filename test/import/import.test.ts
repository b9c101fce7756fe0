import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ImportOptions, importSources } from '../../src/commands/import.ts'
import type { RunSummary } from '../../src/pipeline.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { recordedContext } from '../support/console.ts'
import { dumpAll, dumpFacts } from '../support/dump.ts'
import { temporaryFolder } from '../support/folder.ts'
import { serve } from '../support/loopback.ts'
import { articlePage, packed, record, response } from './warc.ts'

type Result = Partial<RunSummary> & {
  readonly code: number
  readonly log: readonly Readonly<Record<string, unknown>>[]
  readonly stderr: string
}

async function importInto(
  database: string,
  sources: readonly string[],
  options: Partial<ImportOptions> = {},
  network: Parameters<typeof importSources>[3] = {},
  signal = new AbortController().signal,
): Promise<Result> {
  const { context, stdout, stderr } = recordedContext({ signal })
  const code = await importSources(sources, { db: database, kind: 'news', json: true, ...options }, context, network)
  const log = stderr()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
  return { code, log, stderr: stderr(), ...(stdout() === '' ? {} : JSON.parse(stdout())) }
}

function inStore<T>(database: string, read: (store: Store) => T): T {
  const store = openStore(database, { create: false, readonly: true })
  if (!store.ok) throw new Error(store.detail)
  try {
    expect(store.value.check().filter((check) => check.wrong > 0)).toEqual([])
    return read(store.value)
  } finally {
    store.value.close()
  }
}

const titles = (database: string): readonly string[] =>
  inStore(database, (store) => [...store.allArticles()].map(({ article }) => article.title))

const page = (number: number, more: Partial<Parameters<typeof response>[0]> = {}) =>
  response({ url: `https://office.example/news/${number}`, body: articlePage(number), ...more })

describe('a WARC file', () => {
  test('goes through all stages, and leaves an inactive feed, items, snapshots and a line in the ledger', async () => {
    using folder = temporaryFolder()
    const [database, warc] = [folder.file('a.db'), folder.file('Crawl 2020.warc.gz')]
    writeFileSync(
      warc,
      packed([
        record({ type: 'warcinfo', block: '' }),
        page(1),
        page(2),
        response({ url: 'https://office.example/', body: '<p>Index</p>' }),
      ]),
    )
    const result = await importInto(database, [warc], { country: 'DE', language: 'en', kind: 'regulator', publisher: 'Office of Coins' })
    expect(result).toMatchObject({
      code: 0,
      outcome: 'done',
      feedsPolled: 1,
      itemsNew: 3,
      articlesStored: 2,
      articlesSkipped: 1,
      articlesFailed: 0,
    })
    expect(result.log.map(({ kind }) => kind)).toEqual([
      'source_opened',
      'article_stored',
      'article_stored',
      'article_skipped',
      'source_read',
      'finished',
    ])
    expect(result.log.at(-2)).toMatchObject({ pages: 3, known: 0, passedBy: { warcinfo: 1 } })
    inStore(database, (store) => {
      const articles = [...store.allArticles()].map(({ article }) => article)
      expect(articles.map(({ url, country }) => [url, country])).toEqual([
        ['https://office.example/news/1', 'DE'],
        ['https://office.example/news/2', 'DE'],
      ])
      expect(articles.every(({ snapshot }) => snapshot !== undefined)).toBe(true)
      expect(store.feedHealth()).toMatchObject([
        { feed: 'import-crawl-2020', publisher: 'Office of Coins', active: false, items: 3, articles: 2, pending: 0 },
      ])
      expect(store.counts()).toMatchObject({ snapshots: 3, fetches: 0, runs: 1 })
      expect(store.pendingItems('2030-01-01T00:00:00.000Z', 10)).toEqual([])
    })
  })

  test('imported again it writes no fact, and what a longer version of the file adds is added', async () => {
    using folder = temporaryFolder()
    const [database, warc] = [folder.file('a.db'), folder.file('a.warc.gz')]
    writeFileSync(warc, packed([page(1), page(2)]))
    await importInto(database, [warc])
    const before = dumpFacts(database)
    expect(await importInto(database, [warc])).toMatchObject({ code: 0, itemsNew: 0, articlesStored: 0 })
    expect(dumpFacts(database)).toBe(before)
    writeFileSync(warc, packed([page(1), page(2), page(3)]))
    expect(await importInto(database, [warc])).toMatchObject({ itemsNew: 1, articlesStored: 1 })
  })

  test('of several captures of an address the first that holds an article is stored, in whatever file', async () => {
    using folder = temporaryFolder()
    const database = folder.file('a.db')
    const at = (number: number, date: string, body = articlePage(number)) => page(number, { date, body })
    writeFileSync(
      folder.file('a.warc'),
      Buffer.concat([
        at(1, '2020-01-01T00:00:00Z', '<p>Please wait</p>'),
        at(1, '2020-01-02T00:00:00Z'),
        at(1, '2020-01-03T00:00:00Z', articlePage(7)),
      ]),
    )
    writeFileSync(folder.file('b.warc'), at(1, '2019-01-01T00:00:00Z', articlePage(8)))
    expect(await importInto(database, [folder.file('a.warc'), folder.file('b.warc')])).toMatchObject({
      itemsNew: 4,
      articlesStored: 1,
      articlesSkipped: 1,
    })
    expect(titles(database)).toEqual(['Aster Exchange 1 fined over missing checks'])
  })

  test('an article of the same page under http, www and a tracking link is not replaced', async () => {
    using folder = temporaryFolder()
    const database = folder.file('a.db')
    const urls = ['https://office.example/news/1', 'http://www.office.example/news/1/', 'https://office.example/news/1?utm_source=x#top']
    writeFileSync(
      folder.file('a.warc'),
      Buffer.concat(urls.map((url, n) => response({ url, date: `2020-05-0${n + 1}T00:00:00Z`, body: articlePage(n) }))),
    )
    expect(await importInto(database, [folder.file('a.warc')])).toMatchObject({ code: 0, itemsNew: 3, articlesStored: 1 })
    expect(titles(database)).toEqual(['Lumen Exchange 0 fined over missing checks'])
  })

  test('the same text at two addresses is one article and a copy; a revisit of another address is a copy of its article', async () => {
    using folder = temporaryFolder()
    const database = folder.file('a.db')
    const revisit = (path: string, of: string) =>
      record({
        type: 'revisit',
        url: `https://office.example/${path}`,
        block: '',
        headers: { 'WARC-Refers-To-Target-URI': `https://office.example/${of}` },
      })
    writeFileSync(
      folder.file('a.warc'),
      Buffer.concat([
        page(1),
        response({ url: 'https://mirror.example/1', body: articlePage(1) }),
        revisit('print/1', 'news/1'),
        revisit('print/9', 'news/9'),
      ]),
    )
    expect(await importInto(database, [folder.file('a.warc')])).toMatchObject({ articlesStored: 2, articlesSkipped: 1, itemsNew: 4 })
    inStore(database, (store) => {
      expect([...store.allArticles()].map(({ duplicateOf }) => duplicateOf === undefined)).toEqual([true, false])
      expect(store.findArticleByUrl('https://office.example/print/1')).toBe(store.findArticleByUrl('https://office.example/news/1'))
    })
  })

  test('one that breaks off is partly done; the whole file brings what was missing', async () => {
    using folder = temporaryFolder()
    const [database, warc] = [folder.file('a.db'), folder.file('a.warc.gz')]
    const whole = packed([page(1), page(2), page(3)])
    writeFileSync(warc, whole.subarray(0, whole.length - 30))
    const cut = await importInto(database, [warc])
    expect(cut).toMatchObject({ code: 3, outcome: 'partly', feedsFailed: 1, articlesFailed: 0, articlesStored: 2 })
    expect(cut.log.find(({ kind }) => kind === 'source_failed')).toMatchObject({ reason: 'truncated' })
    writeFileSync(warc, whole)
    expect(await importInto(database, [warc])).toMatchObject({ code: 0, articlesStored: 1 })
  })

  test('a page that cannot be decoded is kept as failed, and not tried for ever', async () => {
    using folder = temporaryFolder()
    const [database, warc] = [folder.file('a.db'), folder.file('a.warc')]
    writeFileSync(warc, Buffer.concat([page(1, { http: { 'Content-Encoding': 'gzip' }, body: Uint8Array.of(0x1f, 0x8b, 9) }), page(2)]))
    expect(await importInto(database, [warc])).toMatchObject({ code: 3, articlesFailed: 1, articlesStored: 1 })
    expect(await importInto(database, [warc])).toMatchObject({ code: 0, articlesFailed: 0, itemsNew: 0 })
  })

  test('more pages than wait at a time come in the order of the file', async () => {
    using folder = temporaryFolder()
    const [database, warc] = [folder.file('a.db'), folder.file('a.warc.gz')]
    writeFileSync(warc, packed(Array.from({ length: 150 }, (_, n) => page(n))))
    expect(await importInto(database, [warc])).toMatchObject({ articlesStored: 150 })
    expect(titles(database).map((title) => Number(/\d+/u.exec(title)?.[0]))).toEqual(Array.from({ length: 150 }, (_, n) => n))
  })
})

describe('a folder of saved pages', () => {
  test('addresses come from sidecars, or from the path below --base-url; links are not followed', async () => {
    using folder = temporaryFolder()
    const database = folder.file('a.db')
    const root = folder.file('saved')
    mkdirSync(`${root}/Zürich/old`, { recursive: true })
    writeFileSync(`${root}/one.html`, articlePage(1))
    writeFileSync(
      `${root}/one.json`,
      JSON.stringify({ url: 'https://paper.example/one', fetchedAt: '2021-05-06T07:08:09+02:00', contentType: 'text/html; charset=utf-8' }),
    )
    writeFileSync(`${root}/Zürich/two.HTM`, articlePage(2))
    writeFileSync(`${root}/Zürich/old/index.html`, articlePage(3))
    writeFileSync(`${root}/logo.png`, 'x')
    writeFileSync(folder.file('secret.html'), articlePage(4))
    symlinkSync(folder.file('secret.html'), `${root}/link.html`)
    utimesSync(`${root}/Zürich/two.HTM`, 1_600_000_000, 1_600_000_000)
    const result = await importInto(database, [root], { baseUrl: 'https://office.example/archive' })
    expect(result).toMatchObject({ code: 0, articlesStored: 3 })
    expect(result.log.find(({ kind }) => kind === 'source_read')).toMatchObject({ passedBy: { link: 1, not_html: 1 } })
    inStore(database, (store) => {
      const shown = [...store.allArticles()].map(({ article }) => article.url)
      expect(shown).toEqual([
        'https://office.example/archive/Z%C3%BCrich/old/',
        'https://office.example/archive/Z%C3%BCrich/two.HTM',
        'https://paper.example/one',
      ])
    })
    const before = dumpFacts(database)
    await importInto(database, [root], { baseUrl: 'https://office.example/archive' })
    expect(dumpFacts(database)).toBe(before)
  })

  test.each<[string, string, RegExp]>([
    ['no sidecar', '', /no_url: .*write one\.json with \{"url"/u],
    ['a sidecar that is no JSON', '{', /bad_sidecar: /u],
    ['a sidecar without an address', '{"fetchedAt": "2021-05-06T07:08:09Z"}', /bad_sidecar: .*url/u],
    ['a sidecar that leads to a file', '{"url": "file:///etc/passwd"}', /bad_sidecar: .*url/u],
    ['a sidecar with a date that is none', '{"url": "https://paper.example/1", "fetchedAt": "yesterday"}', /bad_sidecar: .*fetchedAt/u],
  ])('a page with %s is named, the others go on', async (_, sidecar, expected) => {
    using folder = temporaryFolder()
    const root = folder.file('saved')
    mkdirSync(root)
    writeFileSync(`${root}/one.html`, articlePage(1))
    if (sidecar !== '') writeFileSync(`${root}/one.json`, sidecar)
    writeFileSync(`${root}/two.html`, articlePage(2))
    writeFileSync(`${root}/two.json`, '{"url": "https://paper.example/2"}')
    const result = await importInto(folder.file('a.db'), [root])
    expect(result).toMatchObject({ code: 3, articlesStored: 1, articlesFailed: 1 })
    const failed = result.log.find(({ kind }) => kind === 'article_failed')
    expect(`${failed?.reason}: ${failed?.detail}`).toMatch(expected)
  })
})

describe('a list of addresses', () => {
  test('is fetched with pace and robots, once, and what the database has already is not asked for', async () => {
    using folder = temporaryFolder()
    const database = folder.file('a.db')
    await using server = await serve({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /closed' },
      '/a': { headers: { 'content-type': 'text/html' }, body: articlePage(1) },
      '/b': { headers: { 'content-type': 'text/html' }, body: articlePage(2) },
      '/closed/c': { headers: { 'content-type': 'text/html' }, body: articlePage(3) },
    })
    const network = { allowedOrigins: [server.origin], minGapMs: 0 }
    writeFileSync(
      folder.file('urls.txt'),
      `\uFEFF# history\r\n${server.origin}/a\r\n\r\n  ${server.origin}/a?utm_source=list \n${server.origin}/closed/c\n`,
    )
    const first = await importInto(database, [folder.file('urls.txt')], { country: 'FR' }, network)
    expect(first).toMatchObject({ code: 3, itemsNew: 2, articlesStored: 1, articlesFailed: 1 })
    expect(first.log.find(({ kind }) => kind === 'article_failed')).toMatchObject({ reason: 'robots_disallowed' })
    writeFileSync(folder.file('more.txt'), `${server.origin}/b\n${server.origin}/a\n`)
    expect(await importInto(database, [folder.file('more.txt')], {}, network)).toMatchObject({ code: 0, itemsNew: 2, articlesStored: 1 })
    expect(await importInto(database, [folder.file('urls.txt')], { country: 'FR' }, network)).toMatchObject({
      code: 0,
      itemsNew: 0,
      articlesFailed: 0,
    })
    expect(server.hits.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/robots.txt', '/b'])
    expect(inStore(database, (store) => store.feedHealth().map(({ feed, active }) => [feed, active]))).toEqual([
      ['import-more', false],
      ['import-urls', false],
    ])
  })

  test('interrupted it exits with 130, and the next import goes on; what was stored is not fetched again', async () => {
    using folder = temporaryFolder()
    const database = folder.file('a.db')
    const stop = new AbortController()
    const answer = (number: number) => () => {
      if (number === 3) stop.abort()
      return { headers: { 'content-type': 'text/html' }, body: articlePage(number) }
    }
    await using server = await serve(Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`/${n}`, answer(n)])))
    const network = { allowedOrigins: [server.origin], minGapMs: 0 }
    writeFileSync(folder.file('urls.txt'), Array.from({ length: 6 }, (_, n) => `${server.origin}/${n}\n`).join(''))
    const first = await importInto(database, [folder.file('urls.txt')], {}, network, stop.signal)
    expect(first).toMatchObject({ code: 130, outcome: 'interrupted', itemsNew: 6, articlesFailed: 0 })
    const second = await importInto(database, [folder.file('urls.txt')], {}, network)
    expect(second).toMatchObject({ code: 0, itemsNew: 0, articlesStored: 6 - (first.articlesStored ?? 0) })
    expect(titles(database)).toHaveLength(6)
    const stored = first.log.filter(({ kind }) => kind === 'article_stored').map(({ url }) => new URL(String(url)).pathname)
    expect(stored.filter((path) => server.hits.filter((hit) => hit.path === path).length > 1)).toEqual([])
  })

  test('lines that are no address are named with their number; addresses inside are never dialled', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('urls.txt'), `hello\nftp://office.example/a\n${'x'.repeat(100_000)}\nhttp://127.0.0.1/a\n`)
    const result = await importInto(folder.file('a.db'), [folder.file('urls.txt')])
    expect(result).toMatchObject({ code: 3, articlesFailed: 4 })
    expect(result.log.filter(({ kind }) => kind === 'article_failed').map(({ reason }) => reason)).toEqual([
      'bad_url',
      'bad_scheme',
      'bad_url',
      'blocked_address',
    ])
    expect(result.log.find(({ reason }) => reason === 'bad_scheme')?.detail).toMatch(/^line 2 /u)
  })
})

describe('wrong use is said before anything is done', () => {
  test.each<[string, Partial<ImportOptions>, RegExp]>([
    ['a kind that is none', { kind: 'blog' }, /--kind is "news" or "regulator", not "blog"/u],
    ['a country by its name', { country: 'France' }, /--country is two capital letters/u],
    ['a country that is none', { country: 'ZZ' }, /--country is two capital letters/u],
    ['a base that is a path', { baseUrl: '/archive' }, /--base-url is an address/u],
    ['a name of signs', { name: '??' }, /--name has letters/u],
  ])('%s', async (_, options, expected) => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('a.warc'), page(1))
    const { code, stderr } = await importInto(folder.file('a.db'), [folder.file('a.warc')], options)
    expect([code, stderr]).toEqual([2, expect.stringMatching(expected)])
  })

  test('a source that is not there', async () => {
    using folder = temporaryFolder()
    writeFileSync(folder.file('a.warc'), page(1))
    const { code, stderr } = await importInto(folder.file('a.db'), [folder.file('a.warc'), folder.file('b.warc')])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/b\.warc cannot be read \(ENOENT\); nothing was imported/u)])
  })
})

test('a name that a polled feed has is refused, and the feed stays as it is', async () => {
  using folder = temporaryFolder()
  const database = folder.file('a.db')
  const store = openStore(database, { create: true })
  if (!store.ok) throw new Error(store.detail)
  store.value.syncFeeds([{ id: 'import-a', publisher: 'P', url: 'https://p.example/rss', title: 'T', kind: 'news' }])
  store.value.close()
  const before = dumpAll(database)
  writeFileSync(folder.file('a.warc'), page(1))
  const result = await importInto(database, [folder.file('a.warc')])
  expect(result).toMatchObject({ code: 3, articlesStored: 0, feedsFailed: 1 })
  expect(before).toContain('"import-a"')
  expect(inStore(database, (read) => read.feedHealth().map(({ active }) => active))).toEqual([true])
})
