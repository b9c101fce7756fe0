import type { Feed, Outcome } from '../types.ts'
import { decodeFeed } from './decode.ts'
import { unpack } from './gzip.ts'
import { toFeedItems } from './items.ts'
import { type ListingFailure, readListing } from './listing.ts'
import { type FeedReason, type FeedSource, type ParsedFeed, parseFeed } from './parse.ts'
import { readSitemap, type SitemapFailure } from './sitemap.ts'

export type SourceReason = FeedReason | SitemapFailure | ListingFailure | 'too_large' | 'bad_gzip'

/** Items, or for an index of sitemaps the addresses of the newest of them, to be fetched and parsed in turn. */
export type ParsedSource = ParsedFeed & { readonly sitemaps?: readonly string[] }

/** Bytes of a source: a feed has a tenth of it, a sitemap of all the protocol allows a third more, which is refused. */
export const LARGEST_SOURCE = { feed: 5 * 1024 * 1024, listing: 5 * 1024 * 1024, sitemap: 16 * 1024 * 1024 } as const

type Described = Pick<Feed, 'format' | 'listing' | 'sitemap'>

/**
 * Bytes of whatever a feed file points to, a feed, a sitemap or a page that lists, to the same items: the pipeline need not know which.
 *
 * @example
 * const parsed = await parseSource(body, { format: 'listing', listing: { item: 'li.notice' } }, { feed: 'xx-notices', url, fetchedAt })
 */
export async function parseSource(
  body: Uint8Array,
  { format = 'feed', listing, sitemap }: Described,
  source: FeedSource,
): Promise<Outcome<ParsedSource, SourceReason>> {
  switch (format) {
    case 'feed':
      return parseFeed(body, source)
    case 'sitemap':
      return parseSitemap(body, sitemap?.path, source)
    case 'listing':
      if (listing === undefined) throw new Error(`${source.feed}: a listing without selectors, which no feed file may be`)
      return parseListing(body, listing, source)
    default:
      return format satisfies never
  }
}

async function parseSitemap(body: Uint8Array, path: string | undefined, source: FeedSource): Promise<Outcome<ParsedSource, SourceReason>> {
  const unpacked = await unpack(body, LARGEST_SOURCE.sitemap)
  if (!unpacked.ok) return { ...unpacked, detail: `${source.url}: ${unpacked.detail}` }
  const { text, problem } = decodeFeed(unpacked.value, source)
  const read = readSitemap(text.replace(/^[\s\u0000\uFEFF]+/u, ''), path)
  if (!read.ok) return read
  const problems = [...(problem === undefined ? [] : [problem]), ...read.value.problems]
  if (read.value.kind === 'index') {
    const links = read.value.sitemaps.flatMap((href) => URL.parse(href, source.url)?.href ?? [])
    return { ok: true, value: { items: [], hints: {}, problems, sitemaps: links } }
  }
  const { items, problems: more } = toFeedItems(read.value.items, { feed: source.feed, base: source.url, fetchedAt: source.fetchedAt })
  return { ok: true, value: { items, hints: {}, problems: [...problems, ...more] } }
}

function parseListing(body: Uint8Array, listing: NonNullable<Feed['listing']>, source: FeedSource): Outcome<ParsedSource, SourceReason> {
  const { text, problem } = decodeFeed(body, { ...source, contentType: withMetaCharset(body, source.contentType) })
  const read = readListing(text, listing)
  if (!read.ok) return { ...read, detail: `${source.url}: ${read.detail}` }
  const { title, base, items: raw, problems } = read.value
  const { items: linked, problems: more } = toFeedItems(raw, {
    feed: source.feed,
    base: (base === undefined ? undefined : URL.parse(base, source.url)?.href) ?? source.url,
    fetchedAt: source.fetchedAt,
  })
  // A menu links to the list as it links to its articles.
  const items = linked.filter(({ url }) => withoutSlash(url) !== withoutSlash(source.url))
  if (items.length === 0)
    return { ok: false, reason: 'no_items_matched', detail: `${source.url}: no link of the list leads to a page (${more.join('; ')})` }
  return {
    ok: true,
    value: {
      ...(title !== undefined && title !== '' && { title }),
      items,
      hints: {},
      problems: [...(problem === undefined ? [] : [problem]), ...problems, ...more],
    },
  }
}

const withoutSlash = (url: string): string => url.replace(/\/$/u, '')

const PRESCAN_BYTES = 4_096

/** HTML declares its encoding in a meta element, where the header does not. */
function withMetaCharset(body: Uint8Array, contentType = ''): string {
  if (/charset/iu.test(contentType)) return contentType
  const start = new TextDecoder('windows-1252').decode(body.subarray(0, PRESCAN_BYTES))
  const label = /<meta[^>]{1,300}?charset\s*=\s*["']?\s*(?<label>[\w.:-]{1,40})/iu.exec(start)?.groups?.label
  return label === undefined ? contentType : `${contentType}; charset=${label}`
}
