import { describe, expect, test } from 'vitest'
import { identify } from '../../src/poll/identity.ts'
import { chooseLink, resolveLink } from '../../src/poll/links.ts'
import { parseFeed } from '../../src/poll/parse.ts'

const one = (url: string, rawGuid = '', title = 'A') => identify([{ url, title, rawGuid }])[0]
const addressOf = (href: string) => {
  const resolved = resolveLink({ href }, 'https://example.org/')
  return 'url' in resolved ? resolved.url : resolved.bad
}

describe('an item stays itself', () => {
  test.each([
    ['over https', 'http://example.org/a', 'https://example.org/a'],
    ['with www', 'https://example.org/a', 'https://www.example.org/a'],
    ['with a slash at the end', 'https://example.org/a', 'https://example.org/a/'],
    ['with parameters in another order', 'https://example.org/a?x=1&y=2', 'https://example.org/a?y=2&x=1'],
    ['with another host spelling', 'https://EXAMPLE.org/a', 'https://example.org:443/a'],
    ['with other escapes', 'https://example.org/caf%C3%A9', 'https://example.org/café'],
    ['with a fragment', 'https://example.org/a', 'https://example.org/a#comments'],
    ['with marks of a campaign', 'https://example.org/a?id=1', 'https://example.org/a?utm_campaign=x&id=1&at_medium=RSS&partner=rss'],
    ['with a session', 'https://example.org/a', 'https://example.org/a;jsessionid=0A1B2C'],
  ])('%s', (_, first, second) => {
    expect(one(addressOf(first))).toBe(one(addressOf(second)))
  })

  test('with a new guid at every poll', () => {
    expect(one('https://example.org/a', 'x-1')).toBe(one('https://example.org/a', 'x-2'))
  })

  test('with an edited title', () => {
    expect(one('https://example.org/a', '7', 'Fine expected')).toBe(one('https://example.org/a', '7', 'Fine imposed'))
  })
})

describe('two items stay two', () => {
  test.each([
    [
      'that share a guid, but not the link',
      [
        ['https://example.org/a', '1', 'A'],
        ['https://example.org/b', '1', 'B'],
      ],
    ],
    [
      'that share a link, but neither guid nor title',
      [
        ['https://example.org/notices', '2025-1', 'A'],
        ['https://example.org/notices', '2025-2', 'B'],
      ],
    ],
    [
      'that differ in a parameter',
      [
        ['https://example.org/?p=1', '', 'A'],
        ['https://example.org/?p=2', '', 'B'],
      ],
    ],
    [
      'that differ in the letters of the path',
      [
        ['https://example.org/aB', '', 'A'],
        ['https://example.org/Ab', '', 'B'],
      ],
    ],
  ] as const)('%s', (_, items) => {
    const guids = identify(items.map(([url, rawGuid, title]) => ({ url, rawGuid, title })))
    expect(new Set(guids).size).toBe(2)
  })
})

test.each([
  [
    'with one title',
    [
      ['https://example.org/a', 'x-1', 'A'],
      ['https://example.org/a', 'x-2', 'A'],
    ],
  ],
  [
    'with one guid',
    [
      ['https://example.org/a', '1', 'A'],
      ['https://example.org/a', '1', 'A, revised'],
    ],
  ],
  [
    'without guids',
    [
      ['https://example.org/a', '', 'A'],
      ['https://example.org/a', '', 'A, revised'],
    ],
  ],
] as const)('X06 one story listed twice %s is one', (_, items) => {
  expect(new Set(identify(items.map(([url, rawGuid, title]) => ({ url, rawGuid, title })))).size).toBe(1)
})

test('X06 50 polls of a story whose guid, title, scheme and tracking change leave one identity', async () => {
  const seen = new Set<string>()
  for (let poll = 0; poll < 50; poll++) {
    const link = `${poll % 2 ? 'http' : 'https'}://${poll % 3 ? 'www.' : ''}example.org/story${poll % 5 ? '/' : ''}?utm_source=rss${poll}&amp;fbclid=${poll}`
    const feed = `<rss version="2.0"><channel><item><title>Story, version ${poll}</title><link>${link}</link><guid isPermaLink="false">${poll % 7 ? `g${poll}` : ''}</guid></item></channel></rss>`
    const parsed = await parseFeed(new TextEncoder().encode(feed), {
      feed: 'f',
      url: 'https://example.org/rss',
      fetchedAt: '2025-01-22T12:00:00.000Z',
    })
    if (parsed.ok) for (const item of parsed.value.items) seen.add(item.guid)
  }
  expect([...seen]).toEqual(['example.org/story'])
})

test.each([
  ['ref=rss', 'https://example.org/a'],
  ['ref=24PR123', 'https://example.org/a?ref=24PR123'],
  ['source=order-5', 'https://example.org/a?source=order-5'],
  ['utm_medium=x&page=2', 'https://example.org/a?page=2'],
])('of ?%s stays what says what is read', (query, expected) => {
  expect(addressOf(`https://example.org/a?${query}`)).toBe(expected)
})

test('a fragment that routes stays', () => {
  expect(addressOf('https://example.org/#!/notices/7')).toBe('https://example.org/#!/notices/7')
})

test.each([
  ['http://[::1', 'bad_link'],
  ['javascript:alert(1)', 'bad_scheme'],
  ['  JaVaScRiPt:alert(1)', 'bad_scheme'],
  ['java\nscript:alert(1)', 'bad_scheme'],
])('%j is a %s', (href, bad) => {
  expect(addressOf(href)).toBe(bad)
})

test('a link of 4,000 characters and more is a bad_link', () => {
  expect(addressOf(`https://example.org/${'a'.repeat(4_000)}`)).toBe('bad_link')
})

test('a link whose relation leads elsewhere is not chosen', () => {
  expect(
    chooseLink([
      { href: 'https://example.org/next', rel: 'next' },
      { href: '', rel: 'alternate' },
    ]),
  ).toBeUndefined()
})
