/** All the places of a page that say something about it: JSON-LD, meta elements, microdata, time elements, classes. */
import type { LinkedFacts } from './jsonld.ts'
import { tidy } from './text.ts'

/** What one place of a page says: "meta og:title", "JSON-LD datePublished", "<time>". */
export interface Statement {
  readonly source: string
  readonly text: string
}

/** All that a page says about itself, each list best first. */
export interface Statements {
  readonly title: readonly Statement[]
  /** What the page shows as its heading. */
  readonly heading: readonly Statement[]
  readonly published: readonly Statement[]
  /** Asked where nothing better is dated. */
  readonly publishedNear: readonly Statement[]
  readonly modified: readonly Statement[]
  /** The first list that names somebody counts. */
  readonly author: readonly (readonly Statement[])[]
  readonly url: readonly Statement[]
  readonly language: readonly Statement[]
  readonly section: readonly Statement[]
  /** What the site calls itself. */
  readonly site: readonly string[]
  /** `og:type`: "article", "website", "video.other". */
  readonly type?: string
}

export interface PageFacts {
  readonly document: Document
  readonly linked: LinkedFacts
  readonly pageUrl: string
  readonly feed?: { readonly title?: string; readonly publishedAt?: string; readonly language?: string }
}

export const readStatements = ({ document, linked, pageUrl }: PageFacts): Statements => {
  const meta = readMetaElements(document)
  const say = (names: readonly string[]) => names.flatMap((name) => from(`meta ${name}`, meta.get(name)))
  const [type] = meta.get('og:type') ?? []
  return {
    title: [
      ...from('JSON-LD headline', linked.headline),
      ...say(['og:title', 'twitter:title', 'dc.title']),
      ...from('<title>', document.title),
    ],
    heading: from('<h1>', headings(document, pageUrl)),
    published: [
      ...from('JSON-LD datePublished', linked.published),
      ...say(PUBLISHED),
      ...from('itemprop datePublished', itemprop(document, 'datePublished')),
      ...from('<time>', timeElements(document)),
    ],
    publishedNear: from('class "date"', classed(document, 'date')),
    modified: [
      ...from('JSON-LD dateModified', linked.modified),
      ...say(MODIFIED),
      ...from('itemprop dateModified', itemprop(document, 'dateModified')),
    ],
    author: [
      from('JSON-LD author', linked.authors),
      say(AUTHOR),
      from('itemprop author', itemprop(document, 'author')),
      from('rel author', related(document)),
      from('class "author"', classed(document, 'author')),
      from('class "byline"', classed(document, 'byline')),
    ],
    url: [
      ...from('link canonical', document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined),
      ...say(['og:url']),
    ],
    language: [
      ...from('html lang', document.documentElement.getAttribute('lang') ?? undefined),
      ...from('JSON-LD inLanguage', linked.language),
      ...say(['og:locale', 'content-language', 'dc.language', 'language']),
    ],
    section: [...say(SECTION), ...from('JSON-LD articleSection', linked.section)],
    ...(type !== undefined && { type }),
    site: [
      ...textsOf(say(['og:site_name', 'application-name', 'apple-mobile-web-app-title'])),
      ...(linked.publisher === undefined ? [] : [linked.publisher]),
      new URL(pageUrl).hostname,
    ],
  }
}

const from = (source: string, texts: string | readonly string[] | undefined): readonly Statement[] =>
  [texts ?? []]
    .flat()
    .filter((text) => text !== '')
    .map((text) => ({ source, text }))

export const textsOf = (statements: readonly Statement[]): string[] => statements.map(({ text }) => text)

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
  'og:article:modified_time',
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
const SECTION = ['article:section', 'article.section', 'og:article:section', 'og:section', 'parsely-section', 'section']

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

/** A heading that links to the home page is the site's name. */
const headings = (document: Document, pageUrl: string): string[] =>
  [...document.querySelectorAll('h1')]
    .filter((heading) => !isHomeLink(heading.querySelector('a')?.getAttribute('href') ?? undefined, pageUrl))
    .slice(0, 5)
    .map((heading) => tidy((heading.textContent ?? '').replace(/\s+/gu, ' ')))

const isHomeLink = (href: string | undefined, pageUrl: string): boolean => {
  const [target, page] = [href === undefined ? null : URL.parse(href, pageUrl), new URL(pageUrl)]
  return target?.host === page.host && target.pathname === '/' && page.pathname !== '/'
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
    .map((element) => tidy(spacedText(element).replace(/\s+/gu, ' ')))
    .filter((text) => text !== '' && text.length < 100)
    .slice(0, 1)

/** Names, dates and offices stand in elements of their own, often without a space between. */
const spacedText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === TEXT_NODE ? (node.nodeValue ?? '') : spacedText(node as Element))).join(' ')

const TEXT_NODE = 3
