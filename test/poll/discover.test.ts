import { describe, expect, test } from 'vitest'
import { findFeeds } from '../../src/poll/discover.ts'
import { readOpml, writeOpml } from '../../src/poll/opml.ts'
import type { Feed } from '../../src/types.ts'

const PAGE = 'https://example.org/news/'

describe('on a homepage is found', () => {
  test.each([
    [
      'RSS that is declared',
      '<link rel="alternate" type="application/rss+xml" title="News" href="/rss.xml">',
      [{ url: 'https://example.org/rss.xml', title: 'News', sure: true }],
    ],
    [
      'Atom, in any case and order',
      '<LINK HREF=atom TYPE="application/atom+xml; charset=utf-8" REL="home Alternate">',
      [{ url: 'https://example.org/news/atom', sure: true }],
    ],
    [
      'JSON Feed',
      '<link rel="alternate" type="application/feed+json" href="https://cdn.example/feed.json">',
      [{ url: 'https://cdn.example/feed.json', sure: true }],
    ],
    ['rel=feed', '<link rel="feed" href="f">', [{ url: 'https://example.org/news/f', sure: true }]],
    [
      'relative to the base of the page',
      '<base href="https://base.example/x/"><link rel="alternate" type="application/rss+xml" href="rss">',
      [{ url: 'https://base.example/x/rss', sure: true }],
    ],
    [
      'a link to what looks like a feed',
      '<a href="/about">About</a> <a href="/media/rss.aspx?id=3#top">Press <b>releases</b></a>',
      [{ url: 'https://example.org/media/rss.aspx?id=3', title: 'Press releases', sure: false }],
    ],
    [
      'a link that is called RSS',
      '<a href="/sub/17"> RSS feed </a>',
      [{ url: 'https://example.org/sub/17', title: 'RSS feed', sure: false }],
    ],
    ['a link of a page that breaks off', '<p><a href="/feed/">Feed', [{ url: 'https://example.org/feed/', title: 'Feed', sure: false }]],
    [
      'the declared feed first, and each once',
      '<a href="/rss">RSS</a><link rel="alternate" type="text/xml" href="/atom"><a href="/atom">Atom</a>',
      [
        { url: 'https://example.org/atom', sure: true },
        { url: 'https://example.org/rss', title: 'RSS', sure: false },
      ],
    ],
  ] as const)('%s', (_, html, feeds) => {
    expect(findFeeds(html, PAGE)).toEqual(feeds)
  })

  test.each([
    ['a feed of comments', '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'],
    ['a style sheet', '<link rel="stylesheet" type="text/css" href="/rss.css">'],
    ['an embedding', '<link rel="alternate" type="application/json" href="/wp-json/oembed/1.0/embed?url=x">'],
    ['another language', '<link rel="alternate" hreflang="de" href="/de/">'],
    ['another scheme', '<link rel="alternate" type="application/rss+xml" href="javascript:feed()"><a href="file:///rss">RSS</a>'],
    ['an icon', '<a href="/img/rss.png">RSS</a>'],
    ['a word with those letters', '<a href="/progress-of-atomic-feedback">News</a>'],
  ])('no %s', (_, html) => {
    expect(findFeeds(html, PAGE)).toEqual([])
  })

  test('what stands before a page’s abyss', () => {
    expect(findFeeds(`<a href="/rss">RSS</a>${'<b>'.repeat(600_000)}`, PAGE)).toHaveLength(1)
  })

  test('a hundred at most', () => {
    expect(findFeeds(Array.from({ length: 500 }, (_, n) => `<a href="/feed/${n}">x</a>`).join(''), PAGE)).toHaveLength(100)
  })
})

const FEEDS: readonly Feed[] = [
  { id: 'a', publisher: 'Office & "Sons"', url: 'https://example.org/rss?a=1&b=2', title: 'News <new>', kind: 'news', language: 'en' },
  { id: 'b', publisher: 'Court', url: 'https://court.example/rss', title: 'Rulings', kind: 'regulator' },
]

describe('OPML', () => {
  test('comes back as it went', () => {
    expect(readOpml(writeOpml(FEEDS))).toEqual({
      ok: true,
      value: [
        { url: 'https://example.org/rss?a=1&b=2', title: 'News <new>', folders: ['Office & "Sons"'] },
        { url: 'https://court.example/rss', title: 'Rulings', folders: ['Court'] },
      ],
    })
  })

  test('is read as other readers write it', () => {
    const opml = `<?xml version="1.0"?><OPML version="1.0"><head/><body>
      <outline text="Crypto"><outline title="Law" text="x">
        <outline text="A &amp; B" type="rss" xmlURL="https://a.example/rss" htmlUrl="https://a.example/"/>
      </outline><outline xmlUrl="http://b.example/atom"></outline></outline>
      <outline text="No feed"/><outline text="Bad" xmlUrl="javascript:alert(1)"/></body></OPML>`
    expect(readOpml(opml)).toEqual({
      ok: true,
      value: [
        { url: 'https://a.example/rss', title: 'A & B', siteUrl: 'https://a.example/', folders: ['Crypto', 'Law'] },
        { url: 'http://b.example/atom', folders: ['Crypto'] },
      ],
    })
  })

  test.each([
    ['a web page', '<html><body><outline xmlUrl="https://a.example/rss"/></body></html>'],
    ['a feed', '<rss version="2.0"/>'],
    ['nothing', ''],
    ['outlines without end', `<opml>${'<outline>'.repeat(100_000)}</opml>`],
  ])('is not %s', (_, text) => {
    const read = readOpml(text)
    expect(read.ok ? '' : read.reason).toBe('not_opml')
  })

  test('with entities is read without expanding them', () => {
    const read = readOpml(
      '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body><outline text="&x;" xmlUrl="https://a.example/"/></body></opml>',
    )
    expect(read.ok ? read.value.map((feed) => feed.title) : read.detail).toEqual(['&x;'])
  })
})
