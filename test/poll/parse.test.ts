import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../src/poll/parse.ts'

const SOURCE = { feed: 'test', url: 'https://example.org/feeds/rss.xml', fetchedAt: '2025-01-22T12:00:00.000Z' }

async function parse(feed: string | Uint8Array, source: Partial<typeof SOURCE> & { contentType?: string } = {}) {
  const parsed = await parseFeed(typeof feed === 'string' ? new TextEncoder().encode(feed) : feed, { ...SOURCE, ...source })
  if (!parsed.ok) throw new Error(`${parsed.reason}: ${parsed.detail}`)
  return parsed.value
}

async function refuse(feed: string) {
  const parsed = await parseFeed(new TextEncoder().encode(feed), SOURCE)
  return parsed.ok ? 'parsed' : parsed.reason
}

const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Notices</title><link>https://example.org/</link>${channel}${items}</channel></rss>`
const item = (inside: string) => rss(`<item><title>A</title><link>https://example.org/a</link>${inside}</item>`)
const titled = (title: string) => rss(`<item><title>${title}</title><link>https://example.org/a</link></item>`)
const linked = (links: string) => rss(`<item><title>A</title>${links}</item>`)
const atom = (inside: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Notices</title><entry><title>A</title>${inside}</entry></feed>`

describe('every format gives the same item', () => {
  const expected = {
    feed: 'test',
    guid: 'example.org/notices/7',
    url: 'https://example.org/notices/7',
    title: 'Exchange fined & warned',
    publishedAt: '2025-01-20T08:00:00.000Z',
    summary: 'The regulator fined an exchange.',
  }
  test.each([
    [
      'RSS 2.0',
      rss(
        '<item><title>Exchange fined &amp; warned</title><link>https://example.org/notices/7</link><guid>7</guid><pubDate>Mon, 20 Jan 2025 08:00:00 GMT</pubDate><description>&lt;p&gt;The regulator &lt;b&gt;fined&lt;/b&gt; an exchange.&lt;/p&gt;</description></item>',
      ),
    ],
    [
      'RSS 0.91 with its old document type',
      `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Notices</title><item><title>Exchange fined &amp; warned</title><link>https://example.org/notices/7</link><pubDate>Mon, 20 Jan 2025 08:00:00 GMT</pubDate><description>The regulator fined an exchange.</description></item></channel></rss>`,
    ],
    [
      'RSS without a version',
      '<rss><channel><title>Notices</title><item><title>Exchange fined &amp; warned</title><link>https://example.org/notices/7</link><pubDate>Mon, 20 Jan 2025 08:00:00 GMT</pubDate><description>The regulator fined an exchange.</description></item></channel></rss>',
    ],
    [
      'CDF, whose items are written in attributes',
      '<CHANNEL HREF="https://example.org/"><TITLE>Notices</TITLE><ITEM HREF="https://example.org/notices/7" LASTMOD="2025.01.20T08:00+0000"><TITLE>Exchange fined &amp; warned</TITLE><ABSTRACT>The regulator fined an exchange.</ABSTRACT></ITEM></CHANNEL>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Notices</title></channel><item rdf:about="https://example.org/notices/7"><title>Exchange fined &amp; warned</title><link>https://example.org/notices/7</link><dc:date>2025-01-20T08:00:00Z</dc:date><description>The regulator fined an exchange.</description></item></rdf:RDF>',
    ],
    [
      'RSS 1.0 without a channel',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"><item rdf:about="https://example.org/notices/7"><title>Exchange fined &amp; warned</title><d:date>2025-01-20T08:00:00Z</d:date><description>The regulator fined an exchange.</description></item></rdf:RDF>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Notices</title><entry><title>Exchange fined &amp; warned</title><link rel="self" href="https://example.org/api/7.atom"/><link href="https://example.org/notices/7"/><id>urn:7</id><updated>2025-01-21T08:00:00Z</updated><published>2025-01-20T08:00:00Z</published><summary>The regulator fined an exchange.</summary></entry></feed>',
    ],
    [
      'Atom with a prefix',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Notices</a:title><a:entry><a:title>Exchange fined &amp; warned</a:title><a:link href="https://example.org/notices/7"/><a:id>urn:7</a:id><a:published>2025-01-20T08:00:00Z</a:published><a:content type="html">The regulator fined an exchange.</a:content></a:entry></a:feed>',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Notices',
        items: [
          {
            id: '7',
            url: 'https://example.org/notices/7',
            title: 'Exchange fined &amp; warned',
            content_html: '<p>The regulator fined an exchange.</p>',
            date_published: '2025-01-20T08:00:00Z',
          },
        ],
      }),
    ],
  ])('%s', async (_, feed) => {
    const parsed = await parse(feed)
    expect(parsed.items).toEqual([expected])
  })
})

describe('a title is plain text', () => {
  test.each([
    ['an ampersand that is not escaped', 'AT&T fined', 'AT&T fined'],
    ['HTML entities', 'Caf&eacute; d&rsquo;Or&nbsp;fined', 'Café d’Or fined'],
    ['numbers of windows-1252', 'The &#147;coin&#148;', 'The “coin”'],
    ['entities escaped twice', 'What&amp;#039;s new', "What's new"],
    ['entities in CDATA', '<![CDATA[What&#8217;s <b>new</b>]]>', 'What’s new'],
    ['elements', 'Exchange <em>fined</em><br/>again', 'Exchange fined again'],
    ['elements in text', 'Exchange &lt;i&gt;fined&lt;/i&gt;', 'Exchange fined'],
    ['what only looks like a tag', 'Coinbase &lt;COIN.O&gt; sued, 3 &lt; 5', 'Coinbase <COIN.O> sued, 3 < 5'],
    ['control characters', 'Ex\u0001change\u000B fined', 'Exchange fined'],
    ['line breaks', '\n  Exchange\n  fined\n', 'Exchange fined'],
    ['an unclosed element', 'Exchange <b>fined', 'Exchange fined'],
    ['a script in text', 'Exchange &lt;script type="a"&gt;track("me") &lt; 2&lt;/script&gt; fined', 'Exchange fined'],
    ['a script between', 'Exchange <script>track("me")</script>fined', 'Exchange fined'],
    ['a style in CDATA', '<![CDATA[<style>b { color: red }</style>Exchange fined]]>', 'Exchange fined'],
    ['what looks like a script that never ends', 'How &lt;script&gt; tags leak keys', 'How tags leak keys'],
  ])('%s', async (_, title, expected) => {
    expect((await parse(titled(title))).items.map((found) => found.title)).toEqual([expected])
  })

  test('an xhtml title keeps the order of its words', async () => {
    const feed = atom('<link href="https://example.org/a"/>').replace(
      '<title>A</title>',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <em>SEC</em> sues <b>X</b> &amp; Y</div></title>',
    )
    expect((await parse(feed)).items[0]?.title).toBe('The SEC sues X & Y')
  })

  test('a title of another vocabulary is not the title', async () => {
    const feed = rss(
      '<item><title>Right</title><media:group><media:title>Wrong</media:title><title>Wrong</title></media:group><media:title>Wrong</media:title><link>https://example.org/a</link></item>',
    )
    expect((await parse(feed)).items[0]?.title).toBe('Right')
  })

  test.each([
    ['by its mode', 'mode="base64" type="text/html"'],
    ['by its type', 'type="application/octet-stream"'],
  ])('written in base64 it is decoded, %s', async (_, attributes) => {
    const title = Buffer.from('Exchange <b>fined</b> in Łódź').toString('base64')
    const feed = atom('<link href="https://example.org/a"/>').replace('<title>A</title>', `<title ${attributes}>${title}</title>`)
    expect((await parse(feed)).items[0]?.title).toBe('Exchange fined in Łódź')
  })

  test.each(['dc:title', 'media:title', 'video:title'])('of another vocabulary, %s, it stands in where there is no other', async (name) => {
    const feed = rss(`<item><${name}>Exchange fined</${name}><link>https://example.org/a</link></item>`).replace(
      '<rss ',
      '<rss xmlns:video="http://search.yahoo.com/mrss/" ',
    )
    expect((await parse(feed)).items[0]?.title).toBe('Exchange fined')
  })

  test('of a feed it may be of Dublin Core', async () => {
    const feed = rss('<dc:title>Warnings</dc:title>')
    expect((await parse(feed.replace('<title>Notices</title>', ''))).title).toBe('Warnings')
    expect((await parse(feed)).title).toBe('Notices')
  })

  test('a message without a title has the first words of its text', async () => {
    const parsed = await parse(rss('<item><link>https://example.org/a</link><description>Court fines exchange.</description></item>'))
    expect(parsed.items[0]?.title).toBe('Court fines exchange.')
    expect(parsed.problems).toEqual(['no_title: 1 item https://example.org/a'])
  })
})

describe('the link is', () => {
  test.each([
    ['absolute as it stands', linked('<link>https://example.org/a?id=1</link>'), 'https://example.org/a?id=1'],
    ['relative to the channel’s link', linked('<link>news/a</link>'), 'https://example.org/news/a'],
    [
      'relative to xml:base',
      '<rss version="2.0" xml:base="https://base.example/x/"><channel><item xml:base="y/"><title>A</title><link>a</link></item></channel></rss>',
      'https://base.example/x/y/a',
    ],
    ['without a scheme', linked('<link>//example.org/a</link>'), 'https://example.org/a'],
    ['www without a scheme', linked('<link>www.example.org/a</link>'), 'https://www.example.org/a'],
    ['escaped twice', linked('<link>https://example.org/a?x=1&amp;amp;y=2</link>'), 'https://example.org/a?x=1&y=2'],
    ['with an ampersand that is not escaped', linked('<link>https://example.org/a?x=1&copy=2</link>'), 'https://example.org/a?x=1&copy=2'],
    ['over several lines', linked('<link>\n  https://example.org/a\n</link>'), 'https://example.org/a'],
    ['the guid, if that is an address', linked('<guid isPermaLink="true">https://example.org/a</guid>'), 'https://example.org/a'],
    [
      'what the feed service wrapped',
      linked('<link>https://feedproxy.example/x</link><feedburner:origLink>https://example.org/a</feedburner:origLink>'),
      'https://example.org/a',
    ],
    [
      'not the feed’s own',
      linked('<atom:link rel="self" href="https://example.org/api/a"/><link>https://example.org/a</link>'),
      'https://example.org/a',
    ],
    [
      'without tracking',
      linked('<link>https://example.org/a?utm_source=rss&amp;id=1&amp;fbclid=x&amp;ref=rss#comments</link>'),
      'https://example.org/a?id=1',
    ],
    ['without a password', linked('<link>https://me:secret@example.org/a</link>'), 'https://example.org/a'],
    [
      'Atom’s alternate',
      atom(
        '<link rel="edit" href="https://example.org/e"/><link rel="alternate" type="application/pdf" href="https://example.org/a.pdf"/><link rel="alternate" type="text/html" href="https://example.org/a"/>',
      ),
      'https://example.org/a',
    ],
    ['Atom’s, relative to xml:base', atom('<link href="a"/>', ' xml:base="https://base.example/x/"'), 'https://base.example/x/a'],
    ['Atom’s, relative to the feed', atom('<link href="a"/>'), 'https://example.org/feeds/a'],
    ['Atom’s self, for want of a better', atom('<link rel="self" href="https://example.org/a"/>'), 'https://example.org/a'],
  ])('%s', async (_, feed, url) => {
    expect((await parse(feed)).items.map((found) => found.url)).toEqual([url])
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/a',
    'gopher://example.org/',
    'blob:https://example.org/x',
    'file:///etc/passwd',
  ])('never %s: the item is left out and told', async (href) => {
    const parsed = await parse(rss(`<item><title>A</title><link>${href}</link></item><item><title>B</title><link>/b</link></item>`))
    expect(parsed.items.map((found) => found.url)).toEqual(['https://example.org/b'])
    expect(parsed.problems).toEqual([`bad_scheme: 1 item ${href}`])
  })

  test('missed where there is none', async () => {
    expect((await parse(linked(''))).problems).toEqual(['no_link: 1 item A'])
  })
})

describe('a date', () => {
  test.each([
    ['20265', 'Wed, 22 Jan 20265 09:30:00 GMT', 'unreadable_date'],
    ['9999', '9999-12-31T23:59:59Z', 'impossible_date'],
    ['1970', 'Thu, 01 Jan 1970 00:00:00 GMT', 'impossible_date'],
    ['three days ahead', 'Sat, 25 Jan 2025 13:00:00 GMT', 'impossible_date'],
    ['two days at once', '01/02/2025', 'unreadable_date'],
  ])('of %s is kept as it was written, and not believed', async (_, raw, problem) => {
    const parsed = await parse(item(`<pubDate>${raw}</pubDate>`))
    expect(parsed.items[0]?.publishedAt).toBeUndefined()
    expect(parsed.items[0]?.rawDate).toBe(raw)
    expect(parsed.problems).toEqual([`${problem}: 1 item ${raw}`])
  })

  test('without a zone is read as UTC, and told', async () => {
    const parsed = await parse(item('<pubDate>2025-01-20T08:00:00</pubDate>'))
    expect(parsed.items[0]).toMatchObject({ publishedAt: '2025-01-20T08:00:00.000Z', rawDate: '2025-01-20T08:00:00' })
    expect(parsed.problems).toEqual(['no_zone: 1 item 2025-01-20T08:00:00'])
  })

  test('of the last change stands in for that of publication', async () => {
    expect((await parse(item('<dcterms:modified>2025-01-20T08:00:00Z</dcterms:modified>'))).items[0]?.publishedAt).toBe(
      '2025-01-20T08:00:00.000Z',
    )
  })

  test('that is bad gives way to a good one', async () => {
    const parsed = await parse(item('<pubDate>yesterday</pubDate><dc:date>2025-01-20T08:00:00Z</dc:date>'))
    expect(parsed.items[0]).toMatchObject({ publishedAt: '2025-01-20T08:00:00.000Z' })
  })

  test('in a foreign month', async () => {
    expect((await parse(item('<pubDate>ср, 15 янв. 2025 09:30:00 +0300</pubDate>'))).items[0]?.publishedAt).toBe('2025-01-15T06:30:00.000Z')
  })

  test('of an Atom entry that cannot be read costs only itself', async () => {
    const parsed = await parse(atom('<link href="/a"/><updated>not a date</updated>'))
    expect(parsed.items).toHaveLength(1)
    expect(parsed.items[0]?.rawDate).toBe('not a date')
  })
})

describe('what the publisher says about the next poll', () => {
  test.each([
    ['ttl', '<ttl>90</ttl>', { ttlMinutes: 90 }],
    ['a ttl of nonsense', '<ttl>soon</ttl>', {}],
    ['skipped hours, 24 being 0', '<skipHours><hour>1</hour><hour>24</hour></skipHours>', { skipHours: [1, 0] }],
    ['skipped days', '<skipDays><day>Saturday</day><day>Sunday</day></skipDays>', { skipDays: [6, 0] }],
    ['the syndication module', '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', { ttlMinutes: 360 }],
  ])('%s', async (_, channel, hints) => {
    expect((await parse(rss('', channel))).hints).toEqual(hints)
  })
})

describe('what is no feed is refused by name', () => {
  test.each([
    ['a challenge page', '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>x</body></html>', 'not_a_feed'],
    ['other XML', '<?xml version="1.0"?><sitemap/>', 'not_a_feed'],
    ['other JSON', '{"items":[]}', 'not_a_feed'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1","items":[', 'not_a_feed'],
    ['plain text', 'Service unavailable', 'not_a_feed'],
    ['nothing', '', 'empty'],
    ['blanks', ' \n\uFEFF ', 'empty'],
  ])('%s', async (_, feed, reason) => {
    expect(await refuse(feed)).toBe(reason)
  })
})

test('an item of which nothing can be read is counted, and told as one without a link', async () => {
  const parsed = await parse(
    rss('<item><author>Nobody</author></item><item><title>A</title><link>https://example.org/a</link></item><item/>'),
  )
  expect(parsed.items.map(({ title }) => title)).toEqual(['A'])
  expect(parsed.problems).toEqual(['no_link: 2 items, first'])
})

test('a feed without items is a feed', async () => {
  expect(await parse(rss(''))).toMatchObject({ title: 'Notices', items: [], problems: [] })
})

test('X03 elements named __proto__ and constructor are nothing', async () => {
  await parse(
    rss(
      '<__proto__><x>1</x></__proto__><item><title>A</title><link>/a</link><constructor>x</constructor><__proto__ x="1">y</__proto__></item>',
    ),
  )
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  await parse(
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","url":"https://example.org/","__proto__":{"x":1}}],"__proto__":{"x":1}}',
  )
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})
