/** A link as a feed gives it, with the base that xml:base sets for it. */
export interface RawLink {
  readonly href: string
  readonly rel?: string
  readonly type?: string
  readonly base?: string
}

/** The link to the article among those of an item: alternate before all others, HTML before other types, the feed's own address last. */
export function chooseLink(links: readonly RawLink[]): RawLink | undefined {
  return links
    .filter((link) => link.href.trim() !== '')
    .map((link) => ({ link, rank: rankOf(link) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]?.link
}

/** A link as an absolute http(s) address without tracking, fragment and password; "bad" says what is wrong with it. */
export function resolveLink(link: RawLink, base: string): { readonly url: string } | { readonly bad: 'bad_scheme' | 'bad_link' } {
  if (link.href.length > LONGEST_LINK) return { bad: 'bad_link' }
  const href = link.href.trim().replace(/&amp;/giu, '&')
  const url = URL.parse(/^www\./iu.test(href) ? `https://${href}` : href, link.base ?? base)
  if (url === null) return { bad: 'bad_link' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { bad: 'bad_scheme' }
  return { url: withoutTracking(url).href }
}

const LONGEST_LINK = 4_000

const RELATIONS: Readonly<Record<string, number>> = { alternate: 0, self: 4 }

function rankOf(link: RawLink): number | undefined {
  const relation = (link.rel ?? 'alternate').trim().toLowerCase().replace(/^.*\//u, '')
  const rank = Object.hasOwn(RELATIONS, relation) ? RELATIONS[relation] : undefined
  const isPage = link.type === undefined || /html|^\s*$/iu.test(link.type)
  return rank === undefined || isPage ? rank : rank + 1
}

/** Parameters that say how a reader came, never what is read. */
const TRACKING =
  /^(?:utm_.*|at_(?:medium|campaign|link_.*|custom\d|ptr_name|bbc_team|format)|ns_(?:campaign|mchannel|source|linkname|fee)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|oly_(?:anon|enc)_id|vero_id|s_kwcid|cmpid?|ncid|xtor|wt[._](?:mc|mc_id|rss)|smid|emc|guccounter|guce_.*|soc_src|soc_trk|spm|rss_id|phpsessid|jsessionid|_)$/iu
/** Parameters that may be content, unless their value is one of these marks. */
const MAYBE_TRACKING = /^(?:ref|source|src|from|partner|feed|output|medium|via|cid)$/iu
const TRACKING_VALUE = /^(?:rss[\w-]*|feeds?|atom|twitter|facebook|newsletter|email|google|flipboard|public_rss)$/iu

function withoutTracking(original: URL): URL {
  const url = new URL(original)
  url.username = ''
  url.password = ''
  if (!/^#[!/]/u.test(url.hash)) url.hash = ''
  url.pathname = url.pathname.replace(/;jsessionid=[\w.!-]*/iu, '')
  const tracking = [...url.searchParams].filter(
    ([name, value]) => TRACKING.test(name) || (MAYBE_TRACKING.test(name) && TRACKING_VALUE.test(value)),
  )
  for (const [name, value] of tracking) url.searchParams.delete(name, value)
  return url
}
