import { describe, expect, test } from 'vitest'
import { PARAGRAPHS, pageOf, read, TITLE } from './pages.ts'

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
