/** What a page says about its article: in JSON-LD, meta elements, microdata, time elements, its address. */

import { cleanByline } from './byline.ts'
import { findCanonicalUrl } from './canonical.ts'
import { parseUrlDate, pickDate } from './dates.ts'
import type { LinkedFacts } from './jsonld.ts'
import { isSameLine, tidy } from './text.ts'
import { cleanTitle } from './title.ts'

export interface Metadata {
  readonly title: string
  readonly byline?: string
  readonly publishedAt?: string
  readonly modifiedAt?: string
  readonly url: string
  /** Stated languages, best first. */
  readonly languages: readonly string[]
  /** `og:type`: "article", "website", "video.other". */
  readonly type?: string
}

interface PageFacts {
  readonly document: Document
  readonly linked: LinkedFacts
  readonly pageUrl: string
  readonly feed?: { readonly title: string; readonly publishedAt?: string; readonly language?: string }
}

export const readMetadata = ({ document, linked, pageUrl, feed }: PageFacts): Metadata => {
  const meta = readMetaElements(document)
  const say = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? [])
  const site = say(['og:site_name', 'application-name', 'apple-mobile-web-app-title']).concat(
    linked.publisher ?? [],
    new URL(pageUrl).hostname,
  )
  const modified = pickDate([linked.modified, ...say(MODIFIED), ...itemprop(document, 'dateModified')])
  const published =
    pickDate([linked.published, ...say(PUBLISHED), ...itemprop(document, 'datePublished'), ...timeElements(document)])?.at ??
    parseUrlDate(pageUrl)?.at ??
    feed?.publishedAt ??
    pickDate(classed(document, 'date'))?.at
  const byline = cleanByline(
    [
      linked.authors,
      say(AUTHOR),
      itemprop(document, 'author'),
      related(document),
      classed(document, 'author'),
      classed(document, 'byline'),
    ],
    site,
  )
  const [type] = say(['og:type'])
  return {
    title: findTitle(document, [linked.headline, ...say(['og:title', 'twitter:title', 'dc.title'])], site, feed?.title),
    url: findCanonicalUrl(
      [document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined, ...say(['og:url'])],
      pageUrl,
    ),
    languages: [
      document.documentElement.getAttribute('lang') ?? '',
      linked.language ?? '',
      ...say(['og:locale', 'content-language', 'dc.language', 'language']),
      feed?.language ?? '',
    ].filter((tag) => tag !== ''),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { publishedAt: published }),
    // A modification before the publication is a template's date.
    ...(modified !== undefined && (published === undefined || modified.at >= published) && { modifiedAt: modified.at }),
    ...(type !== undefined && { type }),
  }
}

const PUBLISHED = [
  'article:published_time',
  'article.published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publishdate',
  'publish_date',
  'published_time',
  'pubdate',
  'date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'article:publication_date',
  'originalpublicationdate',
]
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
]
const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author_name',
]

/** Contents by lower-case name or property, in page order. */
const readMetaElements = (document: Document): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = tidy(element.getAttribute('content') ?? '')
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv')
    if (content === '' || name === null) continue
    const key = name.trim().toLowerCase()
    found.set(key, [...(found.get(key) ?? []), content])
  }
  return found
}

const itemprop = (document: Document, name: string): string[] =>
  [...document.querySelectorAll(`[itemprop~="${name}"]`)].slice(0, 10).flatMap((element) => {
    const inner = element.querySelector('[itemprop~="name"]') ?? element
    return inner.getAttribute('content') ?? inner.getAttribute('datetime') ?? tidy(inner.textContent ?? '')
  })

/** The `<time>` of the page when it has one, or the first of those that stand near its heading. */
const timeElements = (document: Document): string[] => {
  const times = [...document.querySelectorAll('time')]
  const heading = document.querySelector('h1')
  const near = times.find((time) => heading !== null && (time.closest('article, main, header')?.contains(heading) ?? false))
  const time = near ?? (times.length === 1 ? times[0] : undefined)
  return time === undefined ? [] : [time.getAttribute('datetime') ?? '', tidy(time.textContent ?? '')]
}

const related = (document: Document): string[] =>
  [...document.querySelectorAll('a[rel~="author"]')].slice(0, 5).map((element) => tidy((element.textContent ?? '').replace(/\s+/gu, ' ')))

/** The first short text in an element whose class has the word: "article__date", "AuthorName". */
const classed = (document: Document, word: string): string[] =>
  [...document.querySelectorAll(`[class*="${word}" i]`)]
    .slice(0, 20)
    .map((element) => tidy((element.textContent ?? '').replace(/\s+/gu, ' ')))
    .filter((text) => text !== '' && text.length < 100)
    .slice(0, 1)

/**
 * The heading that the page's own data confirm; else the stated title without the site's name; else what the feed called it.
 */
const findTitle = (
  document: Document,
  stated: readonly (string | undefined)[],
  site: readonly string[],
  feedTitle: string | undefined,
): string => {
  const candidates = [...stated, document.title].flatMap((text) => (text === undefined ? [] : cleanTitle(text, site)))
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 5)
    .map((heading) => tidy((heading.textContent ?? '').replace(/\s+/gu, ' ')))
  const confirmed = headings.find(
    (heading) => heading.length > 10 && [...candidates, feedTitle ?? ''].some((text) => isSameLine(text, heading)),
  )
  const only = headings.filter((heading) => heading.length > 10)
  const [best = feedTitle ?? only[0] ?? ''] = candidates
  if (confirmed !== undefined) return confirmed
  return only.length === 1 && only[0] !== undefined && sharesWords(only[0], best) ? only[0] : best
}

/** Half the words of the shorter are in the other: an editor's variant of the same title. */
const sharesWords = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []))
  if (left === undefined || right === undefined) return false
  return left.intersection(right).size * 2 >= Math.max(1, Math.min(left.size, right.size))
}
