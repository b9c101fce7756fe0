import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../src/poll/parse.ts'
import { isFull, record } from '../faults/record.ts'

const parse = (feed: string | Uint8Array) =>
  parseFeed(typeof feed === 'string' ? new TextEncoder().encode(feed) : feed, {
    feed: 'f',
    url: 'https://example.org/rss',
    fetchedAt: '2025-01-22T12:00:00.000Z',
  })

async function outcome(feed: string) {
  const parsed = await parse(feed)
  return parsed.ok ? { items: parsed.value.items.length, problems: parsed.value.problems } : parsed.reason
}

const items = (count: number) =>
  Array.from({ length: count }, (_, n) => `<item><title>Notice ${n}</title><link>https://example.org/${n}</link></item>`).join('')
const rss = (inside: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>Notices</title>${inside}</channel></rss>`

describe('X01 declarations inside a document type are refused', () => {
  test.each([
    ['a billion laughs', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
    ['quadratic growth', `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(100_000)}">]>`],
    ['a file', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['an address', '<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1/">]>'],
    ['a parameter entity', '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>'],
    ['behind a quoted bracket', '<!DOCTYPE r SYSTEM "a>b" [<!ENTITY x "y">]>'],
    ['in lower case', '<!doctype r [<!entity x "y">]>'],
  ])('%s', async (_, doctype) => {
    expect(await outcome(`<?xml version="1.0"?>${doctype}<rss version="2.0"><channel>${items(1)}</channel></rss>`)).toBe('dtd_refused')
  })
})

describe('X01 nothing is loaded', () => {
  test.each([
    ['an external document type', '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd">'],
    ['a style sheet', '<?xml-stylesheet href="http://127.0.0.1:1/x.xsl"?>'],
  ])('%s is left out', async (_, prolog) => {
    expect(await outcome(`${prolog}<rss version="2.0"><channel>${items(1)}</channel></rss>`)).toEqual({ items: 1, problems: [] })
  })

  test('an inclusion is an element like any other', async () => {
    expect(await outcome(rss(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>${items(1)}`))).toEqual({
      items: 1,
      problems: [],
    })
  })

  test('an unknown entity stays as it is written', async () => {
    const parsed = await parse(rss('<item><title>A &xxe; B</title><link>/a</link></item>'))
    expect(parsed.ok && parsed.value.items[0]?.title).toBe('A &xxe; B')
  })
})

describe('X02 everything has a cap', () => {
  test('depth', async () => {
    expect(await outcome(rss(`${'<x>'.repeat(97)}${'</x>'.repeat(97)}${items(1)}`))).toEqual({ items: 1, problems: [] })
    expect(await outcome(rss('<x>'.repeat(100_000)))).toBe('too_deep')
    expect(await outcome(rss(`<item><description>${'<b>'.repeat(100_000)}</description></item>`))).toBe('too_deep')
  })

  test('items: the first 2,000 of 200,000 are read', async () => {
    expect(await outcome(rss(items(200_000)))).toEqual({ items: 2_000, problems: ['too_many_items: read the first 2000'] })
  })

  test.each([
    ['an attribute of 20 MB', `<x y="${'a'.repeat(20_000_000)}"/>`],
    ['a comment of 20 MB', `<!-- ${'a'.repeat(20_000_000)} -->`],
    ['a tag of 20 MB', `<${'a'.repeat(20_000_000)}/>`],
    ['100,000 attributes', `<x ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`],
  ])('%s is refused', async (_, token) => {
    expect(await outcome(rss(token + items(1)))).toBe('token_too_large')
  })

  test('a title of a million tags and a summary of a million brackets are read', async () => {
    const feed = rss(
      `<item><title>${'&lt;b&gt;'.repeat(100_000)}A</title><link>/a</link><description>${'&lt;p '.repeat(100_000)}</description></item>`,
    )
    expect(await outcome(feed)).toMatchObject({ items: 1 })
  })
})

test('X08 a feed that breaks off keeps the items before the cut, wherever that is', async () => {
  const feed = rss(
    Array.from(
      { length: 20 },
      (_, n) =>
        `<item><title>Notice &amp; <![CDATA[<b>${n}</b>]]></title><link>https://example.org/${n}</link><description>Zürich &lt;p&gt;</description></item>`,
    ).join(''),
  )
  const bytes = new TextEncoder().encode(feed)
  const ends = [...feed.matchAll(/<\/item>/gu)].map(
    (match) => new TextEncoder().encode(feed.slice(0, match.index + match[0].length)).length,
  )
  record({ cases: 100 })
  for (let percent = 1; percent <= 100; percent++) {
    const cut = Math.floor((bytes.length * percent) / 100)
    const parsed = await parse(bytes.subarray(0, cut))
    if (!parsed.ok) {
      expect(['not_a_feed', 'empty'], `${percent} %`).toContain(parsed.reason)
      continue
    }
    const whole = ends.filter((end) => end <= cut).length
    expect(parsed.value.items.map((item) => item.title)).toEqual(Array.from({ length: whole }, (_, n) => `Notice & ${n}`))
    expect(parsed.value.problems).toEqual(percent === 100 ? [] : [`truncated: the feed breaks off after ${whole} items`])
  }
})

const SEEDS = [
  rss(items(3)),
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/"><title type="xhtml"><div>A <b>b</b></div></title><entry><title>T</title><link href="a"/><id>1</id><updated>2025-01-20T08:00:00Z</updated><content type="html">&lt;p&gt;x</content></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="https://example.org/a"><title>A</title><dc:date>22 Jan 2025</dc:date></item></rdf:RDF>',
  '{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":"1","url":"https://example.org/a","title":"A","date_published":"2025-01-20T08:00:00Z"}]}',
].map((seed) => new TextEncoder().encode(seed))

/** Items always hold what the pipeline relies on, whatever came in. */
async function expectSound(bytes: Uint8Array) {
  const parsed = await parse(bytes)
  if (!parsed.ok) {
    expect(parsed.detail).not.toBe('')
    return
  }
  const guids = parsed.value.items.map((item) => item.guid)
  expect(new Set(guids).size).toBe(guids.length)
  for (const item of parsed.value.items) {
    expect(item.url).toMatch(/^https?:\/\//u)
    expect(item.title.trim()).not.toBe('')
    expect(item.title).not.toMatch(/[\n\u0000-\u0008]/u)
    if (item.publishedAt !== undefined) expect(new Date(item.publishedAt).toISOString()).toBe(item.publishedAt)
  }
}

/** So many inputs, ten times as many when all faults are looked at. */
function inputs(count: number): number {
  const cases = isFull ? 10 * count : count
  record({ cases })
  return cases
}

describe('X07 whatever comes, it is read or refused, never thrown', () => {
  test('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), expectSound), { numRuns: inputs(500) })
  })

  test('feeds with bytes changed, lost and repeated', async () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(20),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom('<', '>', '&', '"', ']]>', '<![CDATA[', '<!--', '<!DOCTYPE x [', '</item>', '<item>', '&#0;', '&#xD800;')
          .map((text) => new TextEncoder().encode(text)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SEEDS), fc.array(edit, { minLength: 1, maxLength: 6 }), async (seed, edits) => {
        let bytes = [...seed]
        for (const { at, remove, insert } of edits) bytes.splice(Math.floor(at * bytes.length), remove, ...insert)
        bytes = bytes.slice(0, 20_000)
        await expectSound(Uint8Array.from(bytes))
      }),
      { numRuns: inputs(1_000) },
    )
  })

  test('a title of control characters is none', async () => {
    const parsed = await parse(rss('<item><title>\u0000\t\u0000</title><link>/a</link></item>'))
    expect(parsed.ok && parsed.value).toMatchObject({ items: [{ title: 'https://example.org/a' }] })
  })

  test('titles, links and dates of any text', async () => {
    const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.string(),
        async (title, url, date) => {
          await expectSound(
            new TextEncoder().encode(
              rss(`<item><title>${xml(title)}</title><link>${xml(url)}</link><pubDate>${xml(date)}</pubDate></item>`),
            ),
          )
        },
      ),
      { numRuns: inputs(500) },
    )
  })
})
