import { Parser } from 'htmlparser2'

/** A feed that a page points to. `sure`: the page declares it as a feed; otherwise only its address looks like one. */
export interface DiscoveredFeed {
  readonly url: string
  readonly title?: string
  readonly sure: boolean
}

const FEED_TYPES = /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)|text\/xml)\s*(?:;.*)?$/iu
const FEED_ADDRESS = /(?:^|[/._?=&-])(?:rss\d?|atom|feeds?|rdf)(?:$|[/._?=&-])/iu
const NO_FEED_ADDRESS = /wp-json|oembed|\/comments\/|feedback|\.(?:png|jpe?g|gif|svg|css|js|pdf)(?:$|\?)/iu
const MOST_LINKS = 100

/**
 * The feeds of a homepage, the declared ones first, then links whose address or text looks like a feed's: candidates to be fetched and
 * parsed. Comment feeds are left out.
 *
 * @example
 * findFeeds('<link rel="alternate" type="application/rss+xml" href="/rss.xml" title="News">', 'https://example.org/')
 * // [{ url: 'https://example.org/rss.xml', title: 'News', sure: true }]
 */
export function findFeeds(html: string, pageUrl: string): readonly DiscoveredFeed[] {
  const declared: DiscoveredFeed[] = []
  const linked: DiscoveredFeed[] = []
  let base = pageUrl
  let anchor: { readonly href: string; text: string } | undefined

  let depth = 0

  const closeAnchor = () => {
    const url = anchor === undefined ? undefined : toAddress(anchor.href, base)
    const text = anchor?.text.replace(/\s+/gu, ' ').trim() ?? ''
    anchor = undefined
    if (url === undefined || NO_FEED_ADDRESS.test(url)) return
    const { pathname, search } = new URL(url)
    if (FEED_ADDRESS.test(pathname + search) || /^(?:rss|atom|xml)(?: feeds?)?$/iu.test(text))
      linked.push({ url, ...titled(text), sure: false })
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      if (name === 'base' && attributes.href !== undefined) base = URL.parse(attributes.href, pageUrl)?.href ?? base
      if (name === 'link' && isFeedLink(attributes)) {
        const url = toAddress(attributes.href ?? '', base)
        if (url !== undefined && !NO_FEED_ADDRESS.test(url)) declared.push({ url, ...titled(attributes.title ?? ''), sure: true })
      }
      if (name === 'a' && attributes.href !== undefined) {
        closeAnchor()
        anchor = { href: attributes.href, text: '' }
      }
    },
    ontext(text) {
      if (anchor !== undefined && anchor.text.length < 200) anchor.text += text
    },
    onclosetag(name) {
      depth--
      if (name === 'a') closeAnchor()
    },
  })
  for (let from = 0; from < Math.min(html.length, LONGEST_PAGE) && depth < DEPTH_CAP; from += CHUNK)
    parser.write(html.slice(from, from + CHUNK))
  if (depth < DEPTH_CAP) parser.end()
  const seen = new Set<string>()
  return [...declared, ...linked].filter(({ url }) => !seen.has(url) && seen.add(url)).slice(0, MOST_LINKS)
}

const LONGEST_PAGE = 2_000_000
/** A page nested deeper is a trap: what was found until then counts. */
const DEPTH_CAP = 1_000
const CHUNK = 16_384

function isFeedLink({ rel, type, href }: Readonly<Record<string, string>>): boolean {
  if (rel === undefined || href === undefined) return false
  const relations = rel.toLowerCase().split(/\s+/u)
  return relations.includes('feed') || (relations.includes('alternate') && FEED_TYPES.test(type?.trim() ?? ''))
}

function toAddress(href: string, base: string): string | undefined {
  const url = URL.parse(href.trim(), base)
  if (url === null || !/^https?:$/u.test(url.protocol)) return undefined
  url.hash = ''
  return url.href
}

const titled = (title: string): { readonly title?: string } => (title.trim() === '' ? {} : { title: title.trim() })
