import type { Outcome } from '../types.ts'
import type { RawItem } from './items.ts'
import type { RawLink } from './links.ts'
import { toPlainText } from './plain.ts'

export interface RawJsonFeed {
  readonly title?: string
  readonly siteUrl?: string
  readonly items: readonly RawItem[]
  readonly problems: readonly string[]
}

const ITEM_CAP = 2_000
const HTML_CAP = 64_000

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). Fields of another type than the standard's are taken as missing. */
export function readJsonFeed(text: string): Outcome<RawJsonFeed, 'not_a_feed'> {
  const feed = parseJson(text)
  if (!isRecord(feed)) return { ok: false, reason: 'not_a_feed', detail: 'text that starts like JSON, but is no JSON object' }
  const items = field(feed, 'items')
  if (!Array.isArray(items) || !String(field(feed, 'version')).includes('jsonfeed.org')) {
    return { ok: false, reason: 'not_a_feed', detail: 'JSON, but no JSON Feed: it needs "version" and "items"' }
  }
  const title = textField(feed, 'title')
  const siteUrl = textField(feed, 'home_page_url')
  return {
    ok: true,
    value: {
      ...(title !== undefined && { title: toPlainText(title) }),
      ...(siteUrl !== undefined && { siteUrl }),
      items: items.slice(0, ITEM_CAP).filter(isRecord).map(toRawItem),
      problems: items.length > ITEM_CAP ? [`too_many_items: read the first ${ITEM_CAP}`] : [],
    },
  }
}

type JsonRecord = Readonly<Record<string, unknown>>

function toRawItem(item: JsonRecord): RawItem {
  const title = textField(item, 'title')
  const guid = textField(item, 'id')
  const summary = textField(item, 'summary') ?? textField(item, 'content_text') ?? textField(item, 'content_html')
  const links: readonly (RawLink | undefined)[] = [
    toLink(textField(item, 'url')),
    toLink(textField(item, 'external_url')),
    toLink(guid !== undefined && /^https?:/iu.test(guid) ? guid : undefined),
  ]
  return {
    ...(title !== undefined && { title: toPlainText(title) }),
    ...(summary !== undefined && { summary: toPlainText(summary.slice(0, HTML_CAP)) }),
    ...(guid !== undefined && { guid }),
    links: links.filter((link) => link !== undefined).slice(0, 1),
    dates: [textField(item, 'date_published'), textField(item, 'date_modified')].filter((date) => date !== undefined),
  }
}

const toLink = (href: string | undefined): RawLink | undefined => (href === undefined ? undefined : { href })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}

const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Own fields only: what a feed calls "constructor" is nothing to us. */
const field = (record: JsonRecord, name: string): unknown => (Object.hasOwn(record, name) ? record[name] : undefined)

function textField(record: JsonRecord, name: string): string | undefined {
  const value = field(record, name)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.toWellFormed() : undefined
}
