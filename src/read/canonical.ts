/** The address an article is known by. */
import { createHash } from 'node:crypto'
import normalizeUrl from 'normalize-url'
import { getDomain } from 'tldts'

/** Parameters that say how the reader came, not what is read. */
const TRACKING = [
  /^utm_/iu,
  /^mc_[ce]id$/iu,
  /^(?:fbclid|gclid|dclid|msclkid|yclid|igshid|twclid|ttclid|_ga|_gl)$/iu,
  /^(?:ref|ref_src|referrer|cmpid|cmp|ocid|ito|smid|sref|traffic_source)$/iu,
  /^(?:at_|hs|vero_|oly_|wt_|pk_|mtm_|__)\w+$/iu,
]

/**
 * The first of the stated addresses that can be true: http(s), on the site the page came from, and not the home page of another path; the page's own
 * address otherwise. A page cannot take the name of another site's article.
 */
export const findCanonicalUrl = (stated: readonly (string | undefined)[], pageUrl: string): string => {
  const page = new URL(pageUrl)
  for (const candidate of stated) {
    const url = candidate === undefined ? undefined : (URL.parse(candidate, pageUrl) ?? undefined)
    if (url === undefined || !/^https?:$/u.test(url.protocol) || siteOf(url) !== siteOf(page)) continue
    if (url.pathname === '/' && url.search === '' && page.pathname !== '/') continue
    return tidyUrl(url.href)
  }
  return tidyUrl(pageUrl)
}

/** 16 hex digits of the sha256 of the address without scheme, "www." and tracking: the same article gets the same id in every run. */
export const toArticleId = (url: string): string =>
  createHash('sha256')
    .update(normalizeUrl(url, { ...TIDY, stripProtocol: true, stripWWW: true, removeTrailingSlash: true }))
    .digest('hex')
    .slice(0, 16)

const TIDY = {
  stripHash: true,
  stripWWW: false,
  removeQueryParameters: TRACKING,
  removeTrailingSlash: false,
  stripTextFragment: true,
} as const

const tidyUrl = (url: string): string => normalizeUrl(url, TIDY)

/** One writer of a host that many share (blogspot.com, github.io) is no other's site. */
const siteOf = (url: URL): string => getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname
