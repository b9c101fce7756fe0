import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/read/article.ts'
import { PARAGRAPHS, pageOf, read, readOk, snapshotOf, TITLE } from './pages.ts'

const WHOLE = [TITLE, ...PARAGRAPHS].join('\n\n')

test('reads title and paragraphs with blank lines between', () => {
  expect(readOk(pageOf())).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{16}$/u),
    url: 'https://daily.test/news/lumen-fined',
    title: TITLE,
    language: 'en',
    text: WHOLE,
    snapshot: 'f'.repeat(64),
  })
})

describe('the article is not', () => {
  const LINKS = ['Board opens inquiry into Pelican Pay', 'Court frees founder of Tern Swap', 'What the new custody rule means']
    .map((text) => `<li><a href="/x">${text}</a></li>`)
    .join('')
  test.each<[string, { before?: string; after?: string; inside?: string }]>([
    ['navigation', { before: `<nav><ul>${LINKS}</ul></nav><div role="navigation">${LINKS}</div>` }],
    [
      'a cookie banner',
      {
        before: `<div class="cookie-banner"><p>${'We and our partners store cookies on your device to measure audiences. '.repeat(4)}</p></div>`,
      },
    ],
    [
      'a hidden dialog',
      {
        before: `<div style="display: none"><p>${'Sign in to keep your reading list on all your devices, it is free. '.repeat(4)}</p></div>`,
      },
    ],
    ['a box of related articles', { inside: `<div class="article__relatedPosts"><h3>Related</h3><ul>${LINKS}</ul></div>` }],
    [
      'a line that points elsewhere',
      { inside: '<p><b>Also read:</b> <a href="/x">Court frees founder of Tern Swap after $9 million bail</a></p>' },
    ],
    ['the same in another language', { inside: '<p>Lesen Sie auch: <a href="/x">Gericht verhängt 9 Millionen Euro Strafe</a></p>' }],
    ['a paragraph that is one link', { inside: '<p><a href="/x">Tern Swap founder sentenced to nine years</a></p>' }],
    [
      'a newsletter form',
      { inside: '<form class="newsletter-signup"><p>Sign up for our daily letter on rules and rulings.</p><input type="email"></form>' },
    ],
    [
      'an advertisement',
      {
        inside:
          '<div class="ad-slot">Advertisement</div><p>Advertisement</p><aside><p>Trade with 100x leverage at Gull Markets today.</p></aside>',
      },
    ],
    [
      'a caption or its credit',
      { inside: '<figure><img src="a.jpg"><figcaption>The board in 2019.</figcaption></figure><p>Harbour at dusk. (Photo: A. Tern)</p>' },
    ],
    ['share buttons', { inside: '<div class="social-share"><a href="https://x.test/s">Share on X</a><button>Copy link</button></div>' }],
    [
      'comments',
      {
        after: `<section id="comments"><h2>Comments</h2>${'<p>They should have been fined $40 million and closed for good, in my humble view.</p>'.repeat(30)}</section>`,
      },
    ],
    [
      'a footer',
      {
        after:
          '<footer><p>Harbour Daily is published by Harbour Media Ltd, 1 Quay Street. All rights reserved. Prices are delayed.</p></footer>',
      },
    ],
    [
      'a script’s text',
      { inside: '<script>document.write("<p>$99 million</p>")</script><noscript><p>Please enable $1 JavaScript.</p></noscript>' },
    ],
  ])('%s', (_, { before, after, inside = '' }) => {
    const [first = '', ...rest] = PARAGRAPHS
    const html = pageOf({ paragraphs: [`${first}</p>${inside}<p>`, ...rest], ...(before && { before }), ...(after && { after }) })
    expect(readOk(html).text).toBe(WHOLE)
  })
})

describe('a rule that would remove the article is let off:', () => {
  test.each([
    ['an article in an aside', '<aside>', '</aside>'],
    ['a class that elsewhere means promotion', '<div class="promo">', '</div>'],
    ['several such layers', '<aside class="widget"><div role="dialog"><div class="related">', '</div></div></aside>'],
    ['text hidden until a script shows it', '<div style="visibility:hidden">', '</div>'],
  ])('%s', (_, open, close) => {
    const body = `${open}<h1>${TITLE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}${close}`
    expect(readOk(`<html lang="en"><title>${TITLE}</title><body>${body}</body></html>`).text).toBe(WHOLE)
  })
})

test('takes the text from JSON-LD where the page has none', () => {
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: PARAGRAPHS.join('\n\n') })
  expect(readOk(`<title>${TITLE}</title><script type="application/ld+json">${linked}</script><div id="app"></div>`).text).toBe(WHOLE)
})

describe('a feed’s selectors', () => {
  const html = pageOf({
    before: '<div class="release"><p>Decision 12/2025 of the board is in force from today.</p><p class="ref">Ref. 77</p></div>',
  })
  test('say where the text is and what in it is not', () => {
    expect(readOk(html, { selectors: { content: '.release', remove: '.ref' } }).text).toBe(
      `${TITLE}\n\nDecision 12/2025 of the board is in force from today.`,
    )
  })
  test('that find nothing leave the page to the general reader', () => {
    expect(readOk(html.replaceAll('release', 'x'), { selectors: { content: '.release' } }).text).toContain(PARAGRAPHS[3])
  })
})

test('what is known from the feed fills what the page leaves out', () => {
  const html = `<body>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}`
  const item = { title: 'Lumen fined', publishedAt: '2025-01-22T09:00:00.000Z', country: 'XX' }
  expect(readOk(html, { item })).toMatchObject({
    title: 'Lumen fined',
    publishedAt: '2025-01-22T09:00:00.000Z',
    country: 'XX',
    language: 'en',
  })
})

test.each([
  ['a PDF by its type', 'application/pdf', '%PDF-1.7'],
  ['a PDF by its first bytes', 'text/html', '%PDF-1.7'],
  ['JSON', 'application/json', '{}'],
])('refuses %s', (_, contentType, body) => {
  expect(readArticle({ snapshot: snapshotOf(body, undefined, contentType) })).toMatchObject({ ok: false, reason: 'not_html' })
})

test('reads the same page to the same article', () => {
  expect(read(pageOf())).toEqual(read(pageOf()))
})
