import type { FeedItem, Outcome } from '../types.ts'
import { decodeFeed } from './decode.ts'
import { toFeedItems } from './items.ts'
import { readJsonFeed } from './json-feed.ts'
import type { MendFailure } from './mend.ts'
import { type ReadFeed, readXmlFeed } from './read-xml.ts'
import type { FeedHints } from './schedule.ts'

export type FeedReason = MendFailure | 'empty' | 'bad_feed'

export interface ParsedFeed {
  readonly title?: string
  /** In the feed's order; one for each article. */
  readonly items: readonly FeedItem[]
  /** When the publisher wants the feed to be asked for again: input of `afterSuccess`. */
  readonly hints: FeedHints
  /** What was mended, left out or not believed, one line a kind: "kind: how often, example". */
  readonly problems: readonly string[]
}

export interface FeedSource {
  /** Id of the feed. */
  readonly feed: string
  /** Where the bytes came from, after redirects. */
  readonly url: string
  /** ISO 8601 UTC. */
  readonly fetchedAt: string
  readonly contentType?: string
  /** BCP 47, of the feed file: decides between old encodings where the bytes do not say. */
  readonly language?: string
}

/**
 * Bytes of a feed (RSS 0.9x to 2.0, Atom, JSON Feed, in any encoding) to items.
 *
 * @example
 * const parsed = await parseFeed(body, { feed: 'us-sec-press', url, fetchedAt, contentType: 'text/xml' })
 * if (parsed.ok) parsed.value.items[0] // { feed: 'us-sec-press', guid: 'sec.gov/news/2025-21', url: 'https://www.sec.gov/news/2025-21', title: … }
 */
export async function parseFeed(body: Uint8Array, source: FeedSource): Promise<Outcome<ParsedFeed, FeedReason>> {
  const read = await readFeed(body, source)
  if (!read.ok) return read
  const { title, site, hints } = read.value
  const { items, problems } = toFeedItems(read.value.items, { feed: source.feed, base: site ?? source.url, fetchedAt: source.fetchedAt })
  return {
    ok: true,
    value: {
      ...(title !== undefined && title !== '' && { title }),
      items,
      hints,
      problems: [...read.value.problems, ...problems],
    },
  }
}

/** The first half of `parseFeed`: what stands in the feed, with items that lead nowhere and dates as they are written. */
export async function readFeed(
  body: Uint8Array,
  source: Pick<FeedSource, 'url' | 'contentType' | 'language'>,
): Promise<Outcome<ReadFeed, FeedReason>> {
  const decoded = decodeFeed(body, source)
  const text = decoded.text.replace(/^[\s\u0000\uFEFF]+/u, '')
  if (text === '') return { ok: false, reason: 'empty', detail: `${body.length} bytes without a character` }
  const read = text.startsWith('{') ? readJson(text) : await readXmlFeed(text, source.url)
  if (!read.ok || decoded.problem === undefined) return read
  return { ok: true, value: { ...read.value, problems: [decoded.problem, ...read.value.problems] } }
}

function readJson(text: string): Outcome<ReadFeed, FeedReason> {
  const feed = readJsonFeed(text)
  if (!feed.ok) return feed
  const { siteUrl, ...rest } = feed.value
  return { ok: true, value: { ...rest, ...(siteUrl !== undefined && URL.canParse(siteUrl) && { site: siteUrl }), hints: {} } }
}
