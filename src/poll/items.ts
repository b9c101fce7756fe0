import type { FeedItem } from '../types.ts'
import { type FeedDate, isBelievable, readFeedDate } from './dates.ts'
import { identify } from './identity.ts'
import { chooseLink, type RawLink, resolveLink } from './links.ts'

/** An item as its format gave it, before anything is believed. */
export interface RawItem {
  readonly title?: string
  readonly summary?: string
  readonly guid?: string
  readonly links: readonly RawLink[]
  /** Best first. */
  readonly dates: readonly string[]
}

export interface ItemSource {
  readonly feed: string
  /** What relative links are relative to, where the item does not say. */
  readonly base: string
  /** ISO 8601 UTC: a date far beyond it is not believed. */
  readonly fetchedAt: string
}

const LONGEST_TITLE = 1_000
const LONGEST_SUMMARY = 2_000

/**
 * Items for the pipeline, and what was wrong with the rest: an item without an http(s) link is left out, a date that cannot be believed is
 * kept raw. Each kind of problem is told once, with how often: `"bad_scheme: 2 items, first javascript:alert(1)"`.
 */
export function toFeedItems(
  raw: readonly RawItem[],
  source: ItemSource,
): { readonly items: readonly FeedItem[]; readonly problems: readonly string[] } {
  const problems = new Map<string, { count: number; readonly first: string }>()
  const note = (kind: string, example: string) => {
    const known = problems.get(kind)
    if (known === undefined) problems.set(kind, { count: 1, first: example.slice(0, 100) })
    else known.count++
  }
  const linked = raw.flatMap((item) => {
    const link = chooseLink(item.links)
    const resolved = link === undefined ? { bad: 'no_link' as const } : resolveLink(link, source.base)
    if ('url' in resolved) return [{ item, url: resolved.url, title: titleOf(item, resolved.url, note), rawGuid: item.guid ?? '' }]
    note(resolved.bad, link?.href ?? item.title ?? '')
    return []
  })
  const guids = identify(linked)
  const seen = new Set<string>()
  const items = linked.flatMap(({ item, url, title }, index): FeedItem[] => {
    const guid = guids[index] ?? url
    if (seen.has(guid)) return []
    seen.add(guid)
    const summary = item.summary?.slice(0, LONGEST_SUMMARY)
    return [
      {
        feed: source.feed,
        guid,
        url,
        title,
        ...readDates(item.dates, source.fetchedAt, note),
        ...(summary !== undefined && summary !== '' && { summary }),
      },
    ]
  })
  return {
    items,
    problems: [...problems].map(([kind, { count, first }]) => `${kind}: ${count} ${count === 1 ? 'item' : 'items, first'} ${first}`.trim()),
  }
}

type Note = (kind: string, example: string) => void

/** A feed of short messages has no titles: the first words of the text stand in, or the address. */
function titleOf(item: RawItem, url: string, note: Note): string {
  if (item.title !== undefined && item.title !== '') return item.title.slice(0, LONGEST_TITLE)
  note('no_title', url)
  return /^.{1,119}(?=\s|$)/u.exec(item.summary ?? '')?.[0] ?? url
}

/** The best date that can be believed. The date as written is kept with it where it lacks a zone, and instead of it where there is none. */
function readDates(dates: readonly string[], now: string, note: Note): Pick<FeedItem, 'publishedAt' | 'rawDate'> {
  const written = dates.filter((date) => date.trim() !== '')
  const read = written.map((raw) => ({ raw, date: readFeedDate(raw) }))
  const believed = read.find((entry): entry is { raw: string; date: FeedDate } => entry.date !== undefined && isBelievable(entry.date, now))
  if (believed?.date.zoned) return { publishedAt: believed.date.at }
  if (believed !== undefined) {
    note('no_zone', believed.raw)
    return { publishedAt: believed.date.at, rawDate: believed.raw.slice(0, 100) }
  }
  const [first] = read
  if (first === undefined) return {}
  note(first.date === undefined ? 'unreadable_date' : 'impossible_date', first.raw)
  return { rawDate: first.raw.slice(0, 100) }
}
