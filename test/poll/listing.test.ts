import { describe, expect, test } from 'vitest'
import { readFeedFile } from '../../src/poll/feed-yaml.ts'
import { parseSource } from '../../src/poll/parse-source.ts'
import type { Listing } from '../../src/types.ts'

const SOURCE = { feed: 'xx-office', url: 'https://office.example/notices/index.html', fetchedAt: '2025-03-01T12:00:00.000Z' }

const parse = (html: string | Uint8Array, listing: Listing, contentType = 'text/html; charset=utf-8') =>
  parseSource(typeof html === 'string' ? new TextEncoder().encode(html) : html, { format: 'listing', listing }, { ...SOURCE, contentType })

async function read(html: string | Uint8Array, listing: Listing, contentType?: string) {
  const parsed = await parse(html, listing, contentType)
  if (!parsed.ok) throw new Error(`${parsed.reason}: ${parsed.detail}`)
  return parsed.value
}

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Office: notices</title>${head}</head><body>${body}</body></html>`

describe('items', () => {
  test('a list with links, times and a word on each', async () => {
    const html = page(`<ul class="notices">
      <li><a href="7?utm_source=list"><b>Exchange</b> fined</a> <time datetime="2025-02-19T09:00:00+01:00">19 Feb</time><p>Over missing checks.</p></li>
      <li><a href="/notices/8">Token seller warned</a></li></ul><ul><li><a href="/about">About</a></li></ul>`)
    const { title, items, problems } = await read(html, { item: 'ul.notices > li' })
    expect(title).toBe('Office: notices')
    expect(problems).toEqual([])
    expect(items).toEqual([
      {
        feed: 'xx-office',
        guid: 'office.example/notices/7',
        url: 'https://office.example/notices/7',
        title: 'Exchange fined',
        publishedAt: '2025-02-19T08:00:00.000Z',
        summary: 'Exchange fined 19 Feb Over missing checks.',
      },
      { feed: 'xx-office', guid: 'office.example/notices/8', url: 'https://office.example/notices/8', title: 'Token seller warned' },
    ])
  })

  test('a table, its cells by selector, its head without a link told', async () => {
    const html = page(`<table><tr><th>Date</th><th>Order</th></tr>
      <tr><td>2025年2月19日</td><td class="what">Order against <i>Lumen</i></td><td><a href="pdf">PDF</a> <a class="html" href="/o/1">HTML</a></td></tr></table>`)
    const { items, problems } = await read(html, { item: 'tr', link: 'a.html', title: 'td.what', date: 'td:first-child' })
    expect(items).toMatchObject([
      {
        url: 'https://office.example/o/1',
        title: 'Order against Lumen',
        publishedAt: '2025-02-19T00:00:00.000Z',
        rawDate: '2025年2月19日',
      },
    ])
    expect(problems).toContain('no_link: 1 item')
  })

  test('the item may be the link; what names it may be an attribute', async () => {
    const html = page(
      '<a class="card" href="/a"><h3>Firm fined</h3><span class="d">3 March 2024</span></a><a class="card" href="/b" aria-label="Firm warned"><img></a>',
    )
    const { items } = await read(html, { item: 'a.card', title: 'h3', date: '.d' })
    expect(items.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      ['Firm fined', '2024-03-03T00:00:00.000Z'],
      ['Firm warned', undefined],
    ])
  })

  test('links are relative to the base that the page sets, and must lead to the web', async () => {
    const html = page(
      '<p><a href="7">Seven</a></p><p><a href="javascript:go()">Script</a></p><p><a href="#top">Up</a></p><p><a href="file:///etc/passwd">File</a></p>',
      '<base href="/archive/">',
    )
    const { items, problems } = await read(html, { item: 'p' })
    expect(items.map((item) => item.url)).toEqual(['https://office.example/archive/7'])
    expect(problems).toEqual(['bad_scheme: 2 items, first javascript:go()', 'no_link: 1 item'])
  })

  test('the same notice listed twice is one item', async () => {
    const { items } = await read(page('<p><a href="/a">A</a></p><p><a href="http://www.office.example/a/">A</a></p>'), { item: 'p' })
    expect(items).toHaveLength(1)
  })

  test('a card that links by its picture, its title and "Read more" is one item; the menu’s link to the list itself is none', async () => {
    const html = page(
      '<nav><a href="/notices/index.html/">Notices</a></nav><div><a href="/notices/7"><img></a><a href="/notices/7">Exchange fined</a><a href="/notices/7">Read more</a></div>',
    )
    const { items, problems } = await read(html, { item: 'a[href*="/notices/"]' })
    expect(items.map(({ url, title }) => [url, title])).toEqual([['https://office.example/notices/7', 'Exchange fined']])
    expect(problems).toEqual([])
  })

  test('an encoding that only a meta element declares', async () => {
    const html = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p><a href="/a">'),
      Uint8Array.of(0xd8, 0xf2, 0xf0, 0xe0, 0xf4),
      Buffer.from('</a></p></body></html>'),
    ])
    expect((await read(html, { item: 'p' }, 'text/html')).items.map((item) => item.title)).toEqual(['Штраф'])
  })
})

describe('a listing that gives nothing is a failure with a name', () => {
  test.each([
    ['nothing that matches', page('<ul><li><a href="/a">A</a></li></ul>'), { item: 'li.notice' }, /nothing that is "li\.notice"/u],
    ['items without a link', page('<p>A</p><p>B</p>'), { item: 'p' }, /2 elements are "p", none with a link/u],
    ['a link selector that finds none', page('<p><a href="/a">A</a></p>'), { item: 'p', link: 'a.more' }, /none with "a\.more"/u],
    ['links that lead nowhere', page('<p><a href="javascript:a()">A</a></p>'), { item: 'p' }, /no link of the list leads to a page/u],
    ['an empty answer', '', { item: 'p' }, /nothing that is "p"/u],
  ])('%s', async (_, html, listing, detail) => {
    expect(await parse(html, listing)).toMatchObject({ ok: false, reason: 'no_items_matched', detail: expect.stringMatching(detail) })
  })
})

describe('hostile pages', () => {
  test('one nested deeper than any tree should be is refused before it is one', async () => {
    expect(await parse(page('<div>'.repeat(100_000)), { item: 'a' })).toMatchObject({ ok: false, reason: 'too_deep' })
  })

  test('an attribute of 20 MB', async () => {
    expect(await parse(page(`<p class="${'x'.repeat(20_000_000)}">`), { item: 'p' })).toMatchObject({
      ok: false,
      reason: 'token_too_large',
    })
  })

  test('of 200,000 items the first are read', async () => {
    const { items, problems } = await read(page('<p><a href="/a">A</a></p>'.repeat(200_000)), { item: 'p:nth-child(n+2)' })
    expect(items).toHaveLength(1)
    expect(problems).toEqual(['too_many_elements: read the first 20000', 'too_many_items: read the first 2000'])
  })

  test('a script of two megabytes is passed over', async () => {
    const html = page(`<script>var data = "${'x'.repeat(2_000_000)}"</script><p><a href="/a">A<script>go()</script></a></p>`)
    expect((await read(html, { item: 'p' })).items.map((item) => item.title)).toEqual(['A'])
  })

  test('attributes called like those of every object', async () => {
    const { items } = await read(page('<p __proto__="x" constructor="y"><a href="/a" __proto__="z">A</a></p>'), { item: 'p' })
    expect(items).toHaveLength(1)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

describe('the feed file', () => {
  const file = (lines: string) =>
    readFeedFile(
      'xx.yaml',
      `publisher: Office\ncountry: XX\nlanguage: en\nkind: regulator\nfeeds:\n  - id: xx-office\n    title: Notices\n    url: https://office.example/\n${lines}`,
    )

  test('describes a listing and a sitemap', () => {
    expect(file('    format: listing\n    listing: { item: li.notice, date: .date }\n').feeds[0]).toMatchObject({
      format: 'listing',
      listing: { item: 'li.notice', date: '.date' },
    })
    expect(file('    format: sitemap\n    sitemap: { path: /news/ }\n').feeds[0]).toMatchObject({
      format: 'sitemap',
      sitemap: { path: '/news/' },
    })
  })

  test.each([
    ['a listing without selectors', '    format: listing\n', /format of feed 1 needs "listing"/u],
    ['selectors for a feed', '    listing: { item: li }\n', /listing of feed 1 is for "format: listing" only/u],
    ['a path for a listing', '    format: listing\n    listing: { item: li }\n    sitemap: { path: / }\n', /sitemap of feed 1 is for/u],
    ['a path that is none', '    format: sitemap\n    sitemap: { path: news }\n', /sitemap\.path of feed 1 must begin with "\/"/u],
    ['a selector that is none', '    format: listing\n    listing: { item: "li[" }\n', /listing\.item of feed 1 must be a CSS selector/u],
    [
      'a pseudo-class that is none',
      '    format: listing\n    listing: { item: "li:wild" }\n',
      /listing\.item of feed 1 must be a CSS selector/u,
    ],
    ['an unknown key', '    format: listing\n    listing: { item: li, href: a }\n', /unknown key "href".*item, link, title, date/u],
    ['an unknown format', '    format: html\n', /format of feed 1 must be "feed" or "sitemap" or "listing"/u],
  ])('%s is refused', (_, lines, expected) => {
    expect(
      file(lines)
        .problems.map(({ message }) => message)
        .join('\n'),
    ).toMatch(expected)
  })
})
