import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseSource } from '../../src/poll/parse-source.ts'

const SOURCE = { feed: 'xx-office', url: 'https://office.example/sitemap.xml', fetchedAt: '2025-03-01T12:00:00.000Z' }
const bytes = (text: string) => new TextEncoder().encode(text)

const parse = (sitemap: string | Uint8Array, path?: string) =>
  parseSource(
    typeof sitemap === 'string' ? bytes(sitemap) : sitemap,
    { format: 'sitemap', ...(path !== undefined && { sitemap: { path } }) },
    SOURCE,
  )

async function read(sitemap: string | Uint8Array, path?: string) {
  const parsed = await parse(sitemap, path)
  if (!parsed.ok) throw new Error(`${parsed.reason}: ${parsed.detail}`)
  return parsed.value
}

async function refusal(sitemap: string | Uint8Array) {
  const parsed = await parse(sitemap)
  return parsed.ok ? 'parsed' : parsed.reason
}

const urlset = (inside: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inside}</urlset>`
const url = (loc: string, more = '') => `<url><loc>${loc}</loc>${more}</url>`
const index = (inside: string) => `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inside}</sitemapindex>`

describe('pages', () => {
  test('a news sitemap gives title, date, keywords and identity', async () => {
    const news =
      '<lastmod>2025-02-20</lastmod><news:news><news:publication><news:name>Office</news:name><news:language>en</news:language></news:publication><news:publication_date>2025-02-19T09:00:00+01:00</news:publication_date><news:title>Exchange &amp; owner fined</news:title><news:keywords>crypto, fines</news:keywords></news:news>'
    expect((await read(urlset(url('http://www.office.example/news/7/?utm_source=map', news)))).items).toEqual([
      {
        feed: 'xx-office',
        guid: 'office.example/news/7',
        url: 'http://www.office.example/news/7/',
        title: 'Exchange & owner fined',
        publishedAt: '2025-02-19T08:00:00.000Z',
        summary: 'crypto, fines',
      },
    ])
  })

  test('whatever prefix the news extension has, its title in CDATA is read, and one of an image is not', async () => {
    const text = `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${url(
      'https://office.example/a',
      '<image:image><image:title>Logo</image:title></image:image><n:news><n:title><![CDATA[Token seller warned]]></n:title></n:news>',
    )}</urlset>`
    expect((await read(text)).items.map((item) => item.title)).toEqual(['Token seller warned'])
  })

  test.each([
    ['https://office.example/news/2025/firm-fined-over-tokens.html', 'firm fined over tokens'],
    ['https://office.example/news/aviso_sobre_criptoactivos/', 'aviso sobre criptoactivos'],
    ['https://office.example/%EA%B3%B5%EC%A7%80-7', '공지 7'],
    ['https://office.example/100%-crypto', '100% crypto'],
    ['https://office.example/', 'https://office.example/'],
  ])('without a title the address is one: %s', async (loc, title) => {
    expect((await read(urlset(url(loc)))).items.map((item) => item.title)).toEqual([title])
  })

  test('newest first, undated last, in any order of the file', async () => {
    const text = urlset(
      url('https://office.example/old', '<lastmod>2019-05-01</lastmod>') +
        url('https://office.example/undated') +
        url('https://office.example/new', '<lastmod>2025-02-20T10:00:00Z</lastmod>') +
        url('https://office.example/middle', '<lastmod>2025-02-20T13:00:00+09:00</lastmod>'),
    )
    expect((await read(text)).items.map((item) => item.title)).toEqual(['new', 'middle', 'old', 'undated'])
  })

  test('only pages below the path that is asked for', async () => {
    const text = urlset(url('https://office.example/news/a') + url('https://office.example/newsletter') + url('/relative'))
    expect((await read(text, '/news/')).items.map((item) => item.title)).toEqual(['a'])
  })

  test('a link that is none, or leads out of the web, is left out and told', async () => {
    const { items, problems } = await read(urlset(url('javascript:alert(1)') + url('https://office.example/a') + url('')))
    expect(items).toHaveLength(1)
    expect(problems.join()).toContain('bad_scheme: 1 item')
  })

  test('of 3,000 pages the newest 2,000 are taken', async () => {
    const text = urlset(
      Array.from({ length: 3_000 }, (_, n) =>
        url(`https://office.example/${n}`, `<lastmod>${new Date(1_600_000_000_000 + n * 60_000).toISOString()}</lastmod>`),
      ).join(''),
    )
    const { items, problems } = await read(text)
    expect([items.length, items[0]?.title, items.at(-1)?.title]).toEqual([2_000, '2999', '1000'])
    expect(problems).toEqual(['too_many_items: took the newest 2000 of 3000'])
  })

  test('one that breaks off keeps the pages before the cut', async () => {
    const { items, problems } = await read(urlset(url('https://office.example/a') + url('https://office.example/b')).slice(0, -40))
    expect(items.map((item) => item.title)).toEqual(['a'])
    expect(problems[0]).toMatch(/^truncated/u)
  })
})

describe('an index', () => {
  test('names its newest five sitemaps, relative ones too', async () => {
    const entries = Array.from(
      { length: 9 },
      (_, n) => `<sitemap><loc>/maps/${n}.xml.gz</loc><lastmod>202${n}-01-01</lastmod></sitemap>`,
    ).join('')
    const { items, sitemaps, problems } = await read(index(entries))
    expect(items).toEqual([])
    expect(sitemaps).toEqual([8, 7, 6, 5, 4].map((n) => `https://office.example/maps/${n}.xml.gz`))
    expect(problems).toEqual(['too_many_sitemaps: took the newest 5 of 9'])
  })
})

describe('what hostile sitemaps do is refused', () => {
  test.each([
    ['declarations', `<!DOCTYPE r [<!ENTITY a "ha">]>${urlset('')}`, 'dtd_refused'],
    ['depth', urlset('<x>'.repeat(100_000)), 'too_deep'],
    ['a token of 20 MB', urlset(`<url a="${'x'.repeat(20_000_000)}"/>`), 'token_too_large'],
    ['a web page', '<!doctype html><html><body>Not found</body></html>', 'not_a_sitemap'],
    ['a feed', '<rss version="2.0"><channel/></rss>', 'not_a_sitemap'],
    ['nothing', '', 'not_a_sitemap'],
    ['broken gzip', gzipSync(urlset('x'.repeat(10_000))).subarray(0, 40), 'bad_gzip'],
    ['a bomb of gzip', gzipSync(new Uint8Array(100 * 1024 * 1024)), 'too_large'],
  ])('%s', async (_, sitemap, reason) => expect(await refusal(sitemap)).toBe(reason))

  test('of 200,000 entries the first 50,000 are looked at', async () => {
    const { items, problems } = await read(urlset(url('https://office.example/a').repeat(200_000)))
    expect(items).toHaveLength(1)
    expect(problems[0]).toBe('too_many_entries: read the first 50000')
  })
})

test('a file that is itself compressed is unpacked', async () => {
  expect((await read(gzipSync(urlset(url('https://office.example/a'))))).items.map((item) => item.title)).toEqual(['a'])
})
