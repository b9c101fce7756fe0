import normalizeUrl from 'normalize-url'

/** What of an item may say who it is. `url` is absolute and without tracking already. */
export interface Identifiable {
  readonly url: string
  readonly title: string
  /** The guid as the feed gives it; some change at every poll, some are given to several items, some are empty. */
  readonly rawGuid?: string
}

/**
 * One identity for each item of a feed, in the same order: the link without scheme, "www.", trailing slash and order of parameters.
 * Publishers edit titles and re-make guids, but what is linked is the article: a guid counts only where items of different titles share
 * one link (a page that holds many notices), and tells these apart: `"example.org/notices 2025-17"`.
 */
export function identify(items: readonly Identifiable[]): readonly string[] {
  const links = items.map((item) => bareUrl(item.url))
  const sharing = Map.groupBy(items, (_, index) => links[index] ?? '') as ReadonlyMap<string, readonly Identifiable[]>
  return items.map((item, index) => {
    const link = links[index] ?? item.url
    const guid = item.rawGuid?.trim() ?? ''
    return guid !== '' && holdsMany(sharing.get(link) ?? []) ? `${link} ${guid.slice(0, LONGEST_GUID)}` : link
  })
}

const LONGEST_GUID = 500

function holdsMany(items: readonly Identifiable[]): boolean {
  const titles = new Set(items.map((item) => item.title))
  const guids = new Set(items.map((item) => item.rawGuid?.trim() ?? ''))
  return titles.size > 1 && guids.size > 1
}

/** "http://www.example.org/a/?b=2&a=1" and "https://example.org/a?a=1&b=2" → "example.org/a?a=1&b=2". */
function bareUrl(url: string): string {
  return normalizeUrl(url, { stripProtocol: true, removeQueryParameters: false, sortQueryParameters: true, removeSingleSlash: true })
}
