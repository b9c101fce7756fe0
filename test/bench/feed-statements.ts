import { JSDOM } from 'jsdom'
import { type CorpusFeed, readText } from './feed-corpus.ts'

/** How many items there are, or a value that a feed states of itself or of one of its items, and that a parser must give so. */
export interface Statement {
  readonly what: 'items' | 'feed title' | 'title' | 'link' | 'date'
  /** Absent: of the feed. */
  readonly item?: number
  /** Any of these is right: a link may be stated twice. */
  readonly values: readonly string[]
}

/** What the file states: by the assertion of its own test, and for all that this is silent about by a strict XML parser or as JSON. */
export function readStatements(feed: CorpusFeed): readonly Statement[] {
  const asserted = feed.expect === undefined ? [] : readAssertions(feed.expect)
  const text = readText(feed.bytes)
  const written = text.trimStart().startsWith('{') ? readJson(text) : readXml(text)
  const keyOf = ({ what, item }: Statement): string => `${what} ${item}`
  const known = new Set(asserted.map(keyOf))
  const readable = ({ values }: Statement): boolean => !values.some((value) => value.includes(NOT_DECODED))
  return [...asserted, ...written.filter((statement) => !known.has(keyOf(statement)) && readable(statement))]
}

/** Bytes that are not of the declared encoding state nothing. */
const NOT_DECODED = '\uFFFD'

const ASSERTION =
  /^(?:(?<feed>feed)|entries\[(?<item>\d+)\])(?:\['(?<field>\w+)'\]|\.(?<name>\w+))(?<inside>\['value'\])? == (?<value>.+)$/u

const FIELDS: Readonly<Record<string, Statement['what']>> = {
  title: 'title',
  title_detail: 'title',
  link: 'link',
  published_parsed: 'date',
  created_parsed: 'date',
  updated_parsed: 'date',
}

function readAssertions(expect: string): readonly Statement[] {
  return expect.split(' and ').flatMap((part): readonly Statement[] => {
    const groups = ASSERTION.exec(part.trim())?.groups
    const name = groups?.field ?? groups?.name ?? ''
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
    const value = readPython(groups?.value?.trim() ?? '')
    if (groups === undefined || field === undefined || value === undefined) return []
    if ((name === 'title_detail') !== (groups.inside !== undefined)) return []
    if (field === 'link' && !/^https?:/u.test(value)) return []
    if (groups.feed !== undefined) return field === 'title' ? [{ what: 'feed title', values: [value] }] : []
    return [{ what: field, item: Number(groups.item), values: [value] }]
  })
}

/** `u'caf\xe9'` → "café", `(2003, 12, 31, 10, 14, 55, 2, 365, 0)` → its instant. */
function readPython(literal: string): string | undefined {
  const time = /^\((?<parts>\d+(?:, ?\d+){8})\)$/u.exec(literal)?.groups?.parts?.split(',').map(Number)
  if (time !== undefined) {
    const [year = 0, month = 1, ...rest] = time
    return new Date(Date.UTC(year, month - 1, ...rest.slice(0, 4))).toISOString()
  }
  const inside = /^u?(?<quote>['"])(?<inside>.*)\k<quote>$/u.exec(literal)?.groups?.inside
  return inside?.replace(/\\(?:u(?<u>[\da-f]{4})|x(?<x>[\da-f]{2})|(?<c>.))/giu, (_, u, x, c: string) => {
    if (u !== undefined || x !== undefined) return String.fromCharCode(Number.parseInt(u ?? x, 16))
    return c === 'n' ? '\n' : c === 't' ? '\t' : c
  })
}

/** Vocabularies whose item and entry mean what they say. */
const VOCABULARIES = new Set([
  null,
  'http://www.w3.org/2005/Atom',
  'http://purl.org/atom/ns#',
  'http://purl.org/rss/1.0/',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://backend.userland.com/rss2',
])
/** Of which we know how their items are called. */
const ROOTS = new Set(['rss', 'RDF', 'feed'])
const DATES = ['pubDate', 'published', 'issued', 'date', 'created', 'updated', 'modified']

function readXml(text: string): readonly Statement[] {
  const root = parseStrictly(text)
  if (root === undefined) return []
  const items = [...root.querySelectorAll('item, entry')].filter(
    (item) => VOCABULARIES.has(item.namespaceURI) && (item.parentElement === root || item.parentElement?.localName === 'channel'),
  )
  const channel = root.localName === 'feed' ? root : [...root.children].find(({ localName }) => localName === 'channel')
  return [
    ...(ROOTS.has(root.localName) ? [{ what: 'items' as const, values: [String(items.length)] }] : []),
    ...(channel === undefined ? [] : toStatement('feed title', undefined, [ownTitle(channel)])),
    ...items.flatMap((item, at) => [
      ...toStatement('title', at, [ownTitle(item)]),
      ...toStatement('link', at, linksOf(item)),
      ...toStatement('date', at, [dateOf(item)]),
    ]),
  ]
}

function toStatement(what: Statement['what'], item: number | undefined, values: readonly (string | undefined)[]): readonly Statement[] {
  const stated = values.filter((value) => value !== undefined)
  return stated.length === 0 ? [] : [{ what, values: stated, ...(item !== undefined && { item }) }]
}

const xmlParser = new new JSDOM('').window.DOMParser()

/** A document that is not well-formed states nothing. */
function parseStrictly(text: string): Element | undefined {
  const root = xmlParser.parseFromString(text.replace(/^\uFEFF/u, ''), 'application/xml').documentElement
  return root.localName === 'parsererror' ? undefined : root
}

const own = (parent: Element, name: string): Element | undefined =>
  [...parent.children].find((child) => child.localName === name && VOCABULARIES.has(child.namespaceURI))

function ownTitle(parent: Element): string | undefined {
  const title = own(parent, 'title')?.textContent.trim()
  return title === '' ? undefined : title
}

/** The first page among the links, and what a feed service put it behind. */
function linksOf(item: Element): readonly string[] {
  const links = [...item.children].filter(({ localName, namespaceURI }) => localName === 'link' && VOCABULARIES.has(namespaceURI))
  const page = links.find(
    (link) => ['alternate', null].includes(link.getAttribute('rel')) && (link.getAttribute('type') ?? 'html').includes('html'),
  )
  const origin = [...item.children].find(({ localName }) => localName === 'origLink')
  const hrefs = [page?.getAttribute('href') ?? page?.textContent, origin?.textContent].map((href) => href?.trim() ?? '')
  return hrefs.filter((href) => /^https?:\/\//iu.test(href))
}

const STANDARD_DATES = [
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u,
  /^(?:\w{3}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|[+-]\d{4}|[ECMP][SD]T)$/u,
]

/** Of the date that says best when the item was published, if it is written by RFC 3339 or RFC 822. */
function dateOf(item: Element): string | undefined {
  const written = DATES.flatMap((name) => [...item.children].filter(({ localName }) => localName === name))[0]?.textContent.trim()
  return toInstant(written)
}

function toInstant(written: string | undefined): string | undefined {
  if (written === undefined || !STANDARD_DATES.some((standard) => standard.test(written))) return undefined
  const at = new Date(written)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1995 ? undefined : at.toISOString()
}

interface JsonFeed {
  readonly title?: string
  readonly items?: readonly { readonly title?: string; readonly url?: string; readonly date_published?: string }[]
}

function readJson(text: string): readonly Statement[] {
  const feed: JsonFeed = JSON.parse(text)
  return [
    { what: 'items', values: [String(feed.items?.length ?? 0)] },
    ...toStatement('feed title', undefined, [feed.title]),
    ...(feed.items ?? []).flatMap((item, at) => [
      ...toStatement('title', at, [item.title]),
      ...toStatement('link', at, [item.url]),
      ...toStatement('date', at, [toInstant(item.date_published)]),
    ]),
  ]
}
