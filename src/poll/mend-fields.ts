import { toPlainText } from './plain.ts'
import { escapeXml } from './xml.ts'

/** One element of a feed that is kept: what it is called in the mended feed, and what its text is. */
export interface Field {
  readonly as: string
  /** `plain`: HTML to one line of text · `html`: the same, left escaped as HTML · `link` and `raw`: as it stands · `date`: as it stands, see below. */
  readonly is: 'plain' | 'html' | 'link' | 'raw' | 'date'
  /** Of a date: how well it says when the item was published, 0 best. */
  readonly rank?: number
}

const DATES = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'created',
  'dcterms:created',
  'date',
  'updated',
  'atom:updated',
  'modified',
  'dcterms:modified',
]

/** By lower-case name with the usual prefix. Links become docket:link, dates docket:date and titles of other vocabularies docket:title, so that rss-parser, which misreads them, hands them on. */
export const CHANNEL_FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['title', { as: 'title', is: 'plain' }],
  ['dc:title', { as: 'docket:title', is: 'plain' }],
  ['link', { as: 'docket:link', is: 'link' }],
  ['ttl', { as: 'ttl', is: 'raw' }],
  ['skiphours', { as: 'skipHours', is: 'plain' }],
  ['skipdays', { as: 'skipDays', is: 'plain' }],
  ['sy:updateperiod', { as: 'sy:updatePeriod', is: 'raw' }],
  ['sy:updatefrequency', { as: 'sy:updateFrequency', is: 'raw' }],
])

export const ITEM_FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['title', { as: 'title', is: 'plain' }],
  ['dc:title', { as: 'docket:title', is: 'plain' }],
  ['media:title', { as: 'docket:title', is: 'plain' }],
  ['link', { as: 'docket:link', is: 'link' }],
  ['atom:link', { as: 'docket:link', is: 'link' }],
  ['feedburner:origlink', { as: 'docket:origin', is: 'link' }],
  ['guid', { as: 'docket:guid', is: 'link' }],
  ['id', { as: 'docket:guid', is: 'link' }],
  ['atom:id', { as: 'docket:guid', is: 'link' }],
  ['description', { as: 'description', is: 'html' }],
  ['abstract', { as: 'description', is: 'html' }],
  ['summary', { as: 'summary', is: 'html' }],
  ['content', { as: 'content', is: 'html' }],
  ['content:encoded', { as: 'content:encoded', is: 'html' }],
  ...DATES.map((name, rank): [string, Field] => [name, { as: 'docket:date', is: 'date', rank }]),
])

const NAMESPACES: Readonly<Record<string, string>> = {
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1#': '',
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns#': 'atom',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'search.yahoo.com/mrss': 'media',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
}

/** The usual prefix of a namespace ("" for the vocabulary of RSS itself), or undefined for one we read nothing of. */
export function namespacePrefix(uri: string): string | undefined {
  const name = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/\/$/u, '')
  return Object.hasOwn(NAMESPACES, name) ? NAMESPACES[name] : undefined
}

/** Attributes of an item that stand for elements: RDF names the page so, CDF the page and its date. */
export const ITEM_ATTRIBUTES: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['rdf:about', { as: 'docket:about', is: 'link' }],
  ['href', { as: 'docket:about', is: 'link' }],
  ['lastmod', { as: 'docket:date', is: 'date', rank: DATES.length }],
])

const KEPT_ATTRIBUTES = ['rel', 'href', 'type', 'ispermalink']
const HTML_CAP = 2_000

/** A field as an element of the mended feed; a link carries its base, a date its rank. */
export function writeField(field: Field, text: string, attributes: Readonly<Record<string, string>>, base: string | undefined): string {
  const kept = field.is === 'link' ? linkAttributes(attributes, base) : ''
  const rank = field.rank === undefined ? '' : ` rank="${field.rank}"`
  return `<${field.as}${kept}${rank}>${escapeXml(toContent(field, isBase64(attributes) ? decodeBase64(text) : text))}</${field.as}>`
}

/** Atom 0.3 says so by the mode, Atom 1.0 by a type that is no text. */
function isBase64(attributes: Readonly<Record<string, string>>): boolean {
  return attributes.mode === 'base64' || attributes.type === 'application/octet-stream'
}

function decodeBase64(text: string): string {
  return /^[\w+/=\s-]*$/u.test(text) ? Buffer.from(text, 'base64').toString('utf8') : text
}

function toContent(field: Field, text: string): string {
  switch (field.is) {
    case 'plain':
      return toPlainText(text)
    case 'html':
      return escapeXml(toPlainText(text).slice(0, HTML_CAP))
    case 'link':
    case 'raw':
    case 'date':
      return text.trim()
    default:
      return field.is satisfies never
  }
}

function linkAttributes(attributes: Readonly<Record<string, string>>, base: string | undefined): string {
  const kept = Object.entries(attributes).filter(([name]) => KEPT_ATTRIBUTES.includes(name.toLowerCase()))
  const all: readonly (readonly [string, string])[] = base === undefined ? kept : [...kept, ['base', base]]
  return all.map(([name, value]) => ` ${name.toLowerCase()}="${escapeXml(value)}"`).join('')
}
