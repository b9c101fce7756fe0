import { describe, expect, test } from 'vitest'
import { readPage } from '../../src/read/article.ts'
import { CONSENT_WALLS, ERRORS, LISTINGS, PAYWALLS, TEASERS, TICKERS, VIDEOS } from './kind-pages.ts'
import { PARAGRAPHS, pageOf, read, snapshotOf, TITLE } from './pages.ts'

const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const [LEAD = ''] = PARAGRAPHS
const LINKS = Array.from(
  { length: 12 },
  (_, index) =>
    `<article><h2><a href="/n/${index}">Board decision number ${index} on trading venues</a></h2><p><a href="/n/${index}">A short teaser of decision ${index} and its outcome</a></p></article>`,
).join('')
const titled = (title: string, body: string, head = ''): string =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`

describe.each<['paywall' | 'not_an_article' | 'empty', readonly (readonly [string, string])[]]>([
  [
    'paywall',
    [
      [
        'a stub that the page says is not free',
        pageOf({ paragraphs: [LEAD], head: jsonLd({ '@type': 'NewsArticle', headline: TITLE, isAccessibleForFree: 'False' }) }),
      ],
      [
        'an invitation after the first paragraph',
        pageOf({ paragraphs: [LEAD, 'Subscribe now to continue reading this story and all others on Harbour Daily.'] }),
      ],
      [
        'a box beside a text cut short',
        pageOf({
          paragraphs: [LEAD, 'The decision, which runs to forty pages and was adopted in…'],
          after: '<div class="overlay"><p>This article is for subscribers only</p></div>',
        }),
      ],
      ['the words of another language', pageOf({ paragraphs: [LEAD, 'La suite est réservée aux abonnés.'], lang: 'fr' })],
    ],
  ],
  [
    'not_an_article',
    [
      [
        'a page that was not found',
        titled(
          'Page not found | Harbour Daily',
          '<h1>Page not found</h1><p>The page you were looking for has moved or never existed; try the search above.</p>',
        ),
      ],
      [
        'a numbered error',
        titled('404 - Harbour Daily', '<p>Sorry, there is nothing at this address any more, please go back to the start.</p>'),
      ],
      [
        'a check for robots',
        titled('Just a moment...', '<p>Checking whether the connection is secure before we let you proceed to daily.test.</p>'),
      ],
      [
        'a consent wall',
        titled(
          'Before you continue',
          '<p>We use cookies and ask for your consent. Our partners use cookies too; choose below which of them may.</p>',
        ),
      ],
      ['a list of teasers', titled('Decisions', `<main>${LINKS}</main>`)],
      [
        'a page that calls itself a collection',
        titled('Decisions', `<main>${LINKS}</main>`, jsonLd({ '@type': 'CollectionPage', name: 'Decisions' })),
      ],
      [
        'a video with a line below',
        titled(
          'Watch: the board explains',
          '<main><p>The chair of the board explains the decision in a talk of four minutes.</p></main>',
          '<meta property="og:type" content="video.other">',
        ),
      ],
    ],
  ],
  [
    'empty',
    [
      ['an empty body', ''],
      ['a shell for scripts', titled('Harbour Daily', '<div id="root"></div><script src="/app.js"></script>')],
      ['bytes that are no HTML', '\u0000\u0001\u0002'],
    ],
  ],
])('%s', (reason, pages) => {
  test.each(pages)('%s', (_, html) => {
    expect(read(html)).toMatchObject({ ok: false, reason })
  })
})

describe.each([
  ['paywalls', PAYWALLS, 'paywall', /./u],
  ['teasers', TEASERS, 'not_an_article', /^teaser: "/u],
  ['consent walls', CONSENT_WALLS, 'not_an_article', /^consent wall$/u],
  ['error pages', ERRORS, 'not_an_article', /^error page: "/u],
  ['listings', LISTINGS, 'not_an_article', /^listing: /u],
  ['films and broadcasts', VIDEOS, 'not_an_article', /^(?:video|audio) page$/u],
])('%s are named so:', (_, pages, reason, detail) => {
  test.each(pages)('%s', (_, html) => {
    const outcome = read(html)
    expect(outcome).toMatchObject({ ok: false, reason })
    expect(outcome.ok ? '' : outcome.detail).toMatch(detail)
  })
})

describe('live tickers are articles, and named so:', () => {
  const formOf = (html: string) => {
    const reading = readPage({ snapshot: snapshotOf(html) })
    return reading.ok ? reading.value.form : reading.reason
  }
  test.each(TICKERS)('%s', (_, html) => {
    expect(read(html).ok).toBe(true)
    expect(formOf(html)).toBe('live ticker')
  })
  test('an article about live trading is none', () => {
    expect(formOf(pageOf({ head: '<title>Live: Lumen Exchange under the hammer</title>', after: '<time>9:15</time>' }))).toBeUndefined()
  })
  test('an article beside a list of the latest news is none', () => {
    expect(formOf(pageOf({ after: '<ul><li><time>9:15</time> a</li></ul>'.repeat(9) }))).toBeUndefined()
  })
})

describe('an article all the same:', () => {
  test.each([
    [
      'one that is not free but shown whole',
      pageOf({
        paragraphs: [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS, LEAD],
        head: jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: false }),
      }),
    ],
    [
      'one about a paywall',
      pageOf({
        paragraphs: [
          'The board found that readers had to subscribe to continue reading, which it called unfair to consumers of financial news.',
          ...PARAGRAPHS,
        ],
      }),
    ],
    ['one about 404 arrests', pageOf().replaceAll(TITLE, '404 arrests in a raid on Lumen Exchange')],
    ['one about an error', pageOf().replaceAll(TITLE, 'Error in a filing costs Lumen Exchange $4.2 million')],
    [
      'one about a page that was taken down',
      pageOf({ paragraphs: [`${LEAD} The page on which the venue promised interest was not found any more on Friday.`] }),
    ],
    ['one about what is forbidden', pageOf().replaceAll(TITLE, 'Forbidden coins: Lumen Exchange fined $4.2 million')],
    [
      'a short one about cookies',
      pageOf({
        paragraphs: [
          'The data protection office fined Lumen Exchange $90,000 on Monday because it set cookies without the consent of its visitors and shared what they did with advertising partners in four countries.',
          'The exchange said in a statement that the tracking had been an error of a supplier, that it had stopped in May and that no personal data had been sold to anybody.',
        ],
      }),
    ],
    [
      'a short one that ends in an invitation',
      pageOf({ paragraphs: [LEAD, '<a href="/decision.pdf">Read the full text of the decision</a>'] }),
    ],
    [
      'one that a film explains',
      pageOf({
        head: `<title>Video: ${TITLE}</title><meta property="og:type" content="article"><link rel="canonical" href="/video/lumen">${jsonLd({ '@type': 'VideoObject', name: 'Clip' })}`,
      }),
    ],
    [
      'one with a table of links below',
      pageOf({
        after: `<table>${'<tr><td>2025-01-01</td><td><a href="/a">Decision of the board</a></td></tr>'.repeat(4)}</table>`,
      }),
    ],
    [
      'one that offers a newsletter below',
      pageOf({ paragraphs: [...PARAGRAPHS, ...PARAGRAPHS, 'Subscribe to our weekly letter on the law of trading venues.'] }),
    ],
    ['a short release', pageOf({ paragraphs: [LEAD] })],
    [
      'one with a video in it',
      pageOf({ head: `<meta property="og:type" content="article">${jsonLd({ '@type': 'VideoObject', name: 'Clip' })}` }),
    ],
    [
      'one about cookies',
      pageOf({
        paragraphs: [...PARAGRAPHS, 'The board also objected to the cookies that the venue had set without consent of its users.'],
      }),
    ],
  ])('%s', (_, html) => {
    expect(read(html).ok).toBe(true)
  })
})
