import FeedParser from 'feedparser'
import { parseFeed as parseByFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import { readFeedDate } from '../../src/poll/dates.ts'
import type { RawItem } from '../../src/poll/items.ts'
import { chooseLink, resolveLink } from '../../src/poll/links.ts'
import { readFeed } from '../../src/poll/parse.ts'
import type { CorpusFeed } from './feed-corpus.ts'

/** What a parser makes of a feed, as far as all of them make the same. */
export interface FeedReading {
  readonly title?: string
  readonly items: readonly ItemReading[]
}

export interface ItemReading {
  readonly title?: string
  readonly link?: string
  /** ISO 8601 UTC. */
  readonly date?: string
}

/** Undefined: the parser refuses the feed. */
export type FeedReader = (feed: CorpusFeed) => Promise<FeedReading | undefined>

/** Where the feeds are said to come from. */
const ADDRESS = 'http://127.0.0.1:8097/feed.xml'

export const readers: Readonly<Record<string, FeedReader>> = {
  docket: readByDocket,
  'rss-parser alone': readByRssParser,
  feedsmith: readByFeedsmith,
  feedparser: readByFeedparser,
}

async function readByDocket({ bytes, contentType }: CorpusFeed): Promise<FeedReading | undefined> {
  const read = await readFeed(bytes, { url: ADDRESS, ...(contentType !== undefined && { contentType }) })
  if (!read.ok) return undefined
  const { title, site = ADDRESS, items } = read.value
  return toReading(
    title,
    items.map((item) => ({ title: item.title, link: linkOf(item, site), date: dateOf(item) })),
  )
}

function linkOf({ links }: RawItem, base: string): string | undefined {
  const link = chooseLink(links)
  const resolved = link === undefined ? undefined : resolveLink(link, base)
  return resolved !== undefined && 'url' in resolved ? resolved.url : undefined
}

function dateOf({ dates }: RawItem): string | undefined {
  return dates.map((date) => readFeedDate(date)?.at).find((at) => at !== undefined)
}

async function readByRssParser({ bytes }: CorpusFeed): Promise<FeedReading | undefined> {
  const feed = await orRefused(() => new RssParser().parseString(new TextDecoder().decode(bytes)))
  return (
    feed &&
    toReading(
      onlyText(feed.title),
      feed.items.map(({ title, link, isoDate }) => ({ title: onlyText(title), link: onlyText(link), date: isoDate })),
    )
  )
}

/** Where it meets markup, it gives an object instead of what its type says. */
const onlyText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Its items have other fields in each format; it leaves dates as they are written. */
interface FeedsmithItem {
  readonly title?: string | { readonly value?: string }
  readonly link?: string
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[]
  readonly url?: string
  readonly pubDate?: string
  readonly published?: string
  readonly updated?: string
  readonly date_published?: string
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] }
}

async function readByFeedsmith({ bytes }: CorpusFeed): Promise<FeedReading | undefined> {
  const parsed = await orRefused(async () => parseByFeedsmith(new TextDecoder().decode(bytes)))
  if (parsed === undefined) return undefined
  const feed = parsed.feed as {
    readonly title?: FeedsmithItem['title']
    readonly items?: readonly FeedsmithItem[]
    readonly entries?: readonly FeedsmithItem[]
  }
  return toReading(
    textOf(feed.title),
    (feed.items ?? feed.entries ?? []).map((item) => ({
      title: textOf(item.title),
      link: item.link ?? item.url ?? item.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
      date: toInstant(item.pubDate ?? item.published ?? item.date_published ?? item.dc?.dates?.[0] ?? item.dc?.date ?? item.updated),
    })),
  )
}

const textOf = (title: FeedsmithItem['title']): string | undefined => (typeof title === 'object' ? title.value : title)

async function readByFeedparser({ bytes }: CorpusFeed): Promise<FeedReading | undefined> {
  const parser = new FeedParser({ feedurl: ADDRESS })
  return orRefused(
    () =>
      new Promise((resolve, reject) => {
        const items: ItemReading[] = []
        parser.on('error', reject)
        parser.on('readable', () => {
          for (let item = parser.read(); item !== null; item = parser.read()) {
            const { title, link, pubdate, date } = item
            items.push(toItem({ title: title ?? undefined, link: link ?? undefined, date: (pubdate ?? date)?.toISOString() }))
          }
        })
        parser.on('end', () => resolve(toReading(parser.meta?.title ?? undefined, items)))
        parser.end(bytes)
      }),
  )
}

/** A parser may throw whatever it likes: it has refused. */
async function orRefused<T>(parse: () => Promise<T>): Promise<T | undefined> {
  try {
    return await parse()
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function toInstant(written: string | undefined): string | undefined {
  const at = new Date(written ?? '')
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

type Found = { readonly [field in keyof ItemReading]: string | undefined }

function toReading(title: string | undefined, items: readonly Found[]): FeedReading {
  return { ...(title !== undefined && { title }), items: items.map(toItem) }
}

function toItem({ title, link, date }: Found): ItemReading {
  return { ...(title !== undefined && { title }), ...(link !== undefined && { link }), ...(date !== undefined && { date }) }
}
