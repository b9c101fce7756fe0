import Parser from 'rss-parser'
import type { Outcome } from '../types.ts'
import type { RawItem } from './items.ts'
import { chooseLink, type RawLink, resolveLink } from './links.ts'
import { type MendFailure, mendFeed } from './mend.ts'
import { readHints } from './parse-hints.ts'
import { toPlainText } from './plain.ts'
import type { FeedHints } from './schedule.ts'

/** A feed of any format, before its items are believed. */
export interface ReadFeed {
  readonly title?: string
  /** What relative links of an RSS feed are meant to be relative to. */
  readonly site?: string
  readonly items: readonly RawItem[]
  readonly hints: FeedHints
  readonly problems: readonly string[]
}

/** As xml2js gives an element: text alone, or text beside attributes. */
type Element = string | { readonly _?: string; readonly $?: Readonly<Record<string, string>> }

interface ItemFields {
  readonly titles?: readonly Element[]
  readonly links?: readonly Element[]
  readonly guids?: readonly Element[]
  readonly origins?: readonly Element[]
  readonly abouts?: readonly Element[]
  readonly dates?: readonly Element[]
}

interface ChannelFields {
  readonly titles?: readonly Element[]
  readonly links?: readonly Element[]
  readonly ttl?: string
  readonly skipHours?: string
  readonly skipDays?: string
  readonly updatePeriod?: string
  readonly updateFrequency?: string
}

type XmlItem = Parser.Item & ItemFields & { readonly 'content:encoded'?: string }

/** RSS and Atom: mended, then read by rss-parser, whose links and dates are taken as they stood in the feed. */
export async function readXmlFeed(text: string, url: string): Promise<Outcome<ReadFeed, MendFailure | 'bad_feed'>> {
  const mended = mendFeed(text, url)
  if (!mended.ok) return mended
  const parsed = await parseXml(mended.value.xml)
  if (!parsed.ok) return parsed
  const feed = parsed.value
  const siteLink = mended.value.xml.startsWith('<feed>') ? undefined : chooseLink((feed.links ?? []).map(toLink))
  const site = siteLink === undefined ? undefined : resolveLink(siteLink, url)
  return {
    ok: true,
    value: {
      ...titled(feed),
      ...(site !== undefined && 'url' in site && { site: site.url }),
      items: feed.items.map(toRawItem),
      hints: readHints(feed),
      problems: mended.value.problems,
    },
  }
}

async function parseXml(xml: string): Promise<Outcome<ChannelFields & Parser.Output<XmlItem>, 'bad_feed'>> {
  const all = { keepArray: true }
  const parser = new Parser<ChannelFields, XmlItem>({
    customFields: {
      feed: [
        ['docket:title', 'titles', all],
        ['docket:link', 'links', all],
        ['sy:updatePeriod', 'updatePeriod'],
        ['sy:updateFrequency', 'updateFrequency'],
      ] as unknown as (keyof ChannelFields)[],
      item: [
        ['docket:title', 'titles', all],
        ['docket:link', 'links', all],
        ['docket:guid', 'guids', all],
        ['docket:origin', 'origins', all],
        ['docket:about', 'abouts', all],
        ['docket:date', 'dates', all],
      ] as never,
    },
  })
  try {
    return { ok: true, value: await parser.parseString(xml) }
  } catch (error) {
    return { ok: false, reason: 'bad_feed', detail: error instanceof Error ? error.message : String(error) }
  }
}

function toRawItem(item: XmlItem): RawItem {
  const [guid] = (item.guids ?? []).map(textOf)
  const summary = item.summary ?? item.content ?? item['content:encoded']
  return {
    ...titled(item),
    ...(summary !== undefined && { summary: toPlainText(textOf(summary)) }),
    ...(guid !== undefined && { guid }),
    links: linksOf(item),
    dates: [...(item.dates ?? [])].sort((a, b) => rankOf(a) - rankOf(b)).map(textOf),
  }
}

/** The title, or what another vocabulary calls so. */
function titled({ title, titles = [] }: { readonly title?: string; readonly titles?: readonly Element[] }): { readonly title?: string } {
  const [first] = [title ?? [], titles]
    .flat()
    .map(textOf)
    .filter((text) => text !== '')
  return first === undefined ? {} : { title: first }
}

/** The link a publisher had before a feed service wrapped it, the links, and where there is none an identity that is an address. */
function linksOf(item: XmlItem): readonly RawLink[] {
  const origins = (item.origins ?? []).map(toLink).filter((link) => /^https?:/iu.test(link.href))
  if (origins.length > 0) return origins
  const links = (item.links ?? []).map(toLink)
  if (chooseLink(links) !== undefined) return links
  return [...(item.guids ?? []), ...(item.abouts ?? [])].map(toLink).filter((link) => /^https?:/iu.test(link.href))
}

function toLink(element: Element): RawLink {
  const attributes = typeof element === 'string' ? undefined : element.$
  const { rel, type, base } = attributes ?? {}
  return {
    href: (attributes?.href ?? textOf(element)).trim(),
    ...(rel !== undefined && { rel }),
    ...(type !== undefined && { type }),
    ...(base !== undefined && { base }),
  }
}

const textOf = (element: Element): string => (typeof element === 'string' ? element : (element._ ?? ''))

const rankOf = (element: Element): number => Number(typeof element === 'string' ? 0 : (element.$?.rank ?? 0))
