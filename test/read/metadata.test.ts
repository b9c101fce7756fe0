import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/read/article.ts'
import { pageOf, readOk, snapshotOf, TITLE } from './pages.ts'

const jsonLd = (data: object | string): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`
const article = (data: object): string => jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', ...data })

describe('the title', () => {
  const titleOf = (head: string, heading = ''): string => readOk(pageOf({ head }).replace(`<h1>${TITLE}</h1>`, heading)).title
  test.each([
    [
      'is without the site’s stated name',
      '<title>Lumen fined – Harbour Daily</title><meta property="og:site_name" content="Harbour Daily">',
      '',
      'Lumen fined',
    ],
    ['is without the name of the host', '<title>Lumen fined | Daily</title>', '', 'Lumen fined'],
    [
      'is without a name in front',
      '<title>Harbour Daily: Lumen fined</title><meta property="og:site_name" content="Harbour Daily">',
      '',
      'Lumen fined',
    ],
    ['keeps its own dashes', '<title>Lumen – a venue – fined | Daily</title>', '', 'Lumen – a venue – fined'],
    ['is the headline of the page’s data', `<title>x</title>${article({ headline: 'Lumen Exchange fined' })}`, '', 'Lumen Exchange fined'],
    [
      'is og:title before the title element',
      '<title>x</title><meta property="og:title" content="Lumen Exchange fined">',
      '',
      'Lumen Exchange fined',
    ],
    [
      'is the heading that readers see, when it is a variant',
      '<title>Lumen fined $4m by harbour board</title>',
      '<h1>Lumen Exchange fined <i>$4m</i> by board</h1>',
      'Lumen Exchange fined $4m by board',
    ],
    [
      'is not a heading about something else',
      '<title>Lumen Exchange fined $4m</title>',
      '<h1>Markets and regulation</h1>',
      'Lumen Exchange fined $4m',
    ],
    [
      'is without a kicker within the heading',
      '<title>Lumen Exchange fined $4m</title>',
      '<h1><span>Markets</span> Lumen Exchange fined $4m</h1>',
      'Lumen Exchange fined $4m',
    ],
    [
      'is the heading with which the title element begins, though nobody knows the site’s name',
      `<title>Lumen Exchange fined – Tides and Trades</title>${article({ headline: 'Story page' })}`,
      '<h1>Lumen Exchange fined</h1>',
      'Lumen Exchange fined',
    ],
    [
      'is not the heading that leads home',
      '<title>Lumen Exchange fined $4m: the board explains</title>',
      '<h1><a href="/">The fined exchange explained</a></h1>',
      'Lumen Exchange fined $4m: the board explains',
    ],
    [
      'is not the heading that names the site',
      '<title>Lumen Exchange fined in the harbour [Harbour Daily]</title><meta property="og:site_name" content="Harbour Daily">',
      '<h1>Harbour Daily Online</h1>',
      'Lumen Exchange fined in the harbour [Harbour Daily]',
    ],
    ['is unescaped where a site escapes twice', '<title>Lumen&amp;#8217;s fine</title>', '', 'Lumen’s fine'],
  ])('%s', (_, head, heading, title) => {
    expect(titleOf(head, heading)).toBe(title)
  })
})

describe('the byline', () => {
  const bylineOf = (head: string, before = ''): string | undefined =>
    readOk(pageOf({ head: `<title>${TITLE}</title>${head}`, before })).byline
  test.each([
    [
      'names of persons in JSON-LD',
      article({ author: [{ '@type': 'Person', name: 'Ana Gil' }, { name: 'Tom Ode' }] }),
      '',
      'Ana Gil, Tom Ode',
    ],
    [
      'a reference within the graph',
      jsonLd({
        '@graph': [
          { '@type': 'Article', author: { '@id': '#a' } },
          { '@id': '#a', '@type': 'Person', name: 'Ana Gil' },
        ],
      }),
      '',
      'Ana Gil',
    ],
    ['a meta element', '<meta name="author" content="By Ana Gil and Tom Ode">', '', 'Ana Gil, Tom Ode'],
    ['microdata', '', '<span itemprop="author" itemscope><span itemprop="name">Ana Gil</span></span>', 'Ana Gil'],
    ['a link to the author', '', '<a rel="author" href="/a">Ana Gil</a>', 'Ana Gil'],
    [
      'all who are named, once',
      '<meta name="author" content="Ana Gil (with Tom Ode and Ida Lund)"><meta name="byl" content="By ANA GIL">',
      '',
      'Ana Gil, Tom Ode, Ida Lund',
    ],
    ['names with initials in brackets', '<meta name="author" content="Ana (R.J.) Gil">', '', 'Ana (R.J.) Gil'],
    ['what stands after a desk', '', '<p class="author">markets von Ana Gil 05. November 2024 15:36 Uhr</p>', 'Ana Gil'],
    ['what stands before a place and a date', '', '<p class="author">Von Ana Gil, Hafenstadt Stand: 28. April 2023</p>', 'Ana Gil'],
    ['what stands before a job and a degree', '<meta name="author" content="Ana Gil Markets Editor; Tom Ode, MA">', '', 'Ana Gil, Tom Ode'],
    ['what stands before “in” and a place', '<meta name="author" content="Ana Gil in New Harbour">', '', 'Ana Gil'],
    ['elements with nothing between them', '', '<div class="author"><b>Ana Gil</b><time>Monday, May 20, 2024</time></div>', 'Ana Gil'],
    ['what is no office of an agency', '<meta name="author" content="Ana Gil, AP Markets Writer">', '', 'Ana Gil'],
    ['an agency, where nobody is named', '<meta name="author" content="AFP">', '', 'AFP'],
    [
      'the next place, where an address stands in one',
      '<meta name="author" content="a.gil@daily.test">',
      '<a rel="author" href="/a">Ana Gil</a>',
      'Ana Gil',
    ],
    ['the data of a page that calls itself none of an article', jsonLd({ '@type': 'WebPage', author: { name: 'Ana Gil' } }), '', 'Ana Gil'],
    ['an element of that class, without date and office', '', '<div class="article-byline">By Ana Gil | 22 January 2025</div>', 'Ana Gil'],
  ])('comes from %s', (_, head, before, byline) => {
    expect(bylineOf(head, before)).toBe(byline)
  })
  test.each([
    ['an address', '<meta property="article:author" content="https://daily.test/ana">'],
    ['the site itself', '<meta name="author" content="Harbour Daily"><meta property="og:site_name" content="Harbour Daily">'],
    ['the host', '<meta name="author" content="daily.test">'],
    ['a desk of the site', '<meta name="author" content="DAILY Online">'],
    ['an invitation', '<meta name="author" content="Follow @anagil">'],
    ['the time of a change', '<meta name="author" content="Last updated: January 7, 2025">'],
    ['a job', '<meta name="author" content="Staff Writer">'],
  ])('is not %s', (_, head) => {
    expect(bylineOf(head)).toBeUndefined()
  })
})

describe('the time of publication', () => {
  const publishedOf = (head: string, before = '', url?: string): string | undefined =>
    readOk(pageOf({ head: `<title>${TITLE}</title>${head}`, before }), url === undefined ? {} : { url }).publishedAt
  const AT = '2025-01-22T09:30:00.000Z'
  test.each([
    ['JSON-LD', article({ datePublished: '2025-01-22T10:30:00+01:00' }), '', AT],
    [
      'JSON-LD with line breaks in strings',
      jsonLd('{"@type": "NewsArticle", "headline": "a\nb", "datePublished": "2025-01-22T09:30:00Z",}'),
      '',
      AT,
    ],
    ['JSON-LD in a comment', jsonLd('<!-- {"@type": "NewsArticle", "datePublished": "2025-01-22T09:30:00Z"}; -->'), '', AT],
    ['a meta element', '<meta property="article:published_time" content="2025-01-22T09:30:00Z">', '', AT],
    ['microdata', '', '<time itemprop="datePublished" datetime="2025-01-22T09:30Z">today</time>', AT],
    ['a time element in a byline', '', '<p class="byline"><time datetime="2025-01-22T09:30:00Z">today</time></p>', AT],
    [
      'a day with the instant elsewhere',
      article({ datePublished: '2025-01-22' }),
      '<time datetime="2025-01-22T09:30:00Z">today</time>',
      AT,
    ],
    ['a day alone, as its midnight', article({ datePublished: '2025-01-22' }), '', '2025-01-22T00:00:00.000Z'],
  ])('comes from %s', (_, head, before, at) => {
    expect(publishedOf(head, before)).toBe(at)
  })
  test('comes from the address at last', () => {
    expect(publishedOf('', '', 'https://daily.test/2025/01/22/lumen')).toBe('2025-01-22T00:00:00.000Z')
  })
  test('is not there when the page is silent', () => {
    expect(publishedOf('')).toBeUndefined()
  })
  test('comes with that of a change, from a page that calls itself none of an article', () => {
    const data = { '@type': 'WebPage', datePublished: '2025-01-22T09:30:00Z', dateModified: '2025-01-23T09:30:00Z' }
    expect(readOk(pageOf({ head: jsonLd(data) })).modifiedAt).toBe('2025-01-23T09:30:00.000Z')
  })
  test('comes with that of a later change, never an earlier one', () => {
    const of = (dateModified: string) =>
      readOk(pageOf({ head: article({ datePublished: '2025-01-22T09:30:00Z', dateModified }) })).modifiedAt
    expect(of('2025-01-23T09:30:00Z')).toBe('2025-01-23T09:30:00.000Z')
    expect(of('2015-01-23T09:30:00Z')).toBeUndefined()
  })
})

describe('the section', () => {
  test.each([
    ['a meta element', '<meta property="article:section" content="Markets &amp;amp; Law">', 'Markets & Law'],
    ['JSON-LD', article({ articleSection: ['Markets', 'Law'] }), 'Markets'],
    ['nothing that lists keywords', `<meta property="article:section" content="${'markets, law, '.repeat(10)}">`, undefined],
  ])('comes from %s', (_, head, section) => {
    const reading = readPage({ snapshot: snapshotOf(pageOf({ head: `<title>${TITLE}</title>${head}` })) })
    expect(reading.ok && reading.value.metadata.section).toBe(section)
  })
})

describe('the address', () => {
  const of = (head: string, url = 'https://www.daily.test/news/lumen?utm_source=feed&id=7#top') =>
    readOk(pageOf({ head: `<title>${TITLE}</title>${head}` }), { url })
  test.each([
    ['is the page’s own without tracking', '', 'https://www.daily.test/news/lumen?id=7'],
    ['is the canonical one', '<link rel="canonical" href="/news/lumen-fined">', 'https://www.daily.test/news/lumen-fined'],
    ['may be on another host of the site', '<link rel="canonical" href="https://amp.daily.test/lumen">', 'https://amp.daily.test/lumen'],
    ['is og:url where nothing else is stated', '<meta property="og:url" content="https://daily.test/lumen">', 'https://daily.test/lumen'],
    ['is never on another site', '<link rel="canonical" href="https://other.test/lumen">', 'https://www.daily.test/news/lumen?id=7'],
    ['is never the home page', '<link rel="canonical" href="https://www.daily.test/">', 'https://www.daily.test/news/lumen?id=7'],
    ['is never a file', '<link rel="canonical" href="file:///etc/passwd">', 'https://www.daily.test/news/lumen?id=7'],
  ])('%s', (_, head, url) => {
    expect(of(head).url).toBe(url)
  })
  test('gives the id, whatever the scheme, the www and the way the reader came', () => {
    const ids = ['https://www.daily.test/a', 'http://daily.test/a/', 'https://daily.test/a?utm_medium=x', 'https://daily.test/b'].map(
      (url) => of('', url).id,
    )
    expect(new Set(ids.slice(0, 3)).size).toBe(1)
    expect(ids[3]).not.toBe(ids[0])
  })
})

describe('the language', () => {
  const GERMAN = Array.from(
    { length: 3 },
    () => 'Die Aufsicht verhängte gegen die Handelsplattform eine Geldbuße, weil sie Kunden nicht geprüft und Meldungen unterlassen hatte.',
  )
  test.each([
    ['is what the page says', pageOf({ lang: 'en-GB' }), 'en-GB'],
    ['is put in shape', pageOf({ lang: 'en_us' }), 'en-US'],
    ['is that of the text where the page says nothing', pageOf({ lang: '' }), 'en'],
    ['is that of the text where a template lies', pageOf({ lang: 'en', paragraphs: GERMAN }), 'de'],
    [
      'is the stated one where detection knows no better',
      pageOf({ lang: 'kk', paragraphs: ['Қаржылық мониторинг агенттігі крипто биржаны жапты.'] }),
      'kk',
    ],
  ])('%s', (_, html, language) => {
    expect(readOk(html).language).toBe(language)
  })
})
