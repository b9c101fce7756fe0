/** Items of a poll → rows, and what a poll changes in the rows that are there. Pure: the hash is a parameter. */
import type { feedItems } from '../../schema/sqlite-tables.ts'
import type { SeenItems } from './items.ts'
import type { Hash } from './rows.ts'

export type ItemRow = typeof feedItems.$inferInsert

type Update = Partial<ItemRow> & { readonly id: string }

export interface ItemChanges {
  readonly added: readonly ItemRow[]
  /** To be fetched again. */
  readonly edited: readonly Update[]
  /** Written, but not worth a fetch: a new summary, a filter that now lets the item through. */
  readonly touched: readonly Update[]
  /** Those that were there before and are not edited. */
  readonly known: number
}

/** One row an item. Two items of a poll that share a guid and lead to different places are told apart by their links. */
export function toItemRows({ run, feed, at, items }: SeenItems, hash: Hash): readonly ItemRow[] {
  const links = new Map<string, Set<string>>()
  for (const { item } of items) links.set(item.guid, (links.get(item.guid) ?? new Set()).add(item.url))
  const rows = items.map(({ item, skipped }): ItemRow => {
    const { guid, url, title, summary, publishedAt, rawDate } = item
    const shared = (links.get(guid)?.size ?? 0) > 1
    return {
      id: toItemId(feed, shared ? [guid, url] : [guid], hash),
      feedId: feed,
      guid,
      url,
      title,
      summary: summary ?? null,
      publishedAt: publishedAt ?? null,
      rawDate: rawDate ?? null,
      status: skipped === undefined ? 'pending' : 'skipped',
      reason: skipped ?? null,
      firstRunId: run,
      firstSeenAt: at,
    }
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** `identity` is the guid, and the link where the guid alone does not tell items of a feed apart. */
export function toItemId(feed: string, identity: readonly string[], hash: Hash): string {
  return hash(['item', feed, ...identity].join('\u001f'))
}

export function changedItems(rows: readonly ItemRow[], stored: readonly ItemRow[], at: string): ItemChanges {
  const before = new Map(stored.map((row) => [row.id, row]))
  const pairs = rows.flatMap((row) => {
    const old = before.get(row.id)
    return old === undefined ? [] : [{ row, old }]
  })
  const datesMean = !datesDrift(pairs)
  const isEdited = ({ row, old }: Pair) =>
    row.title !== old.title || placeOf(row.url) !== placeOf(old.url) || (datesMean && row.publishedAt !== old.publishedAt)
  const edited = pairs.filter(isEdited)
  return {
    added: rows.filter(({ id }) => !before.has(id)),
    edited: edited.map(({ row }) => ({ ...contentOf(row), ...restart(row), editedAt: at })),
    touched: pairs.filter((pair) => !isEdited(pair)).flatMap((pair) => touch(pair, datesMean)),
    known: pairs.length - edited.length,
  }
}

/** A link that changes between http and https, with and without "www." or a slash at the end, or orders its parameters anew leads where it led. */
function placeOf(url: string): string {
  const [address = ''] = url.split('#', 1)
  const [path = '', query = ''] = address.replace(/^https?:\/\/(?:www\.)?/iu, '').split('?', 2)
  return [path.replace(/\/$/u, ''), ...query.split('&').sort()].join('&')
}

interface Pair {
  readonly row: ItemRow
  readonly old: ItemRow
}

/** Some feeds stamp every item with the time of the poll: where most known items have a new date and nothing else, dates say nothing. */
function datesDrift(pairs: readonly Pair[]): boolean {
  const onlyDate = pairs.filter(({ row, old }) => row.publishedAt !== old.publishedAt && row.title === old.title && row.url === old.url)
  return onlyDate.length > 2 && onlyDate.length * 2 > pairs.length
}

function contentOf({ id, url, title, summary, publishedAt, rawDate }: ItemRow): Update {
  return { id, url, title, summary: summary ?? null, publishedAt: publishedAt ?? null, rawDate: rawDate ?? null }
}

const restart = ({ status, reason }: ItemRow) =>
  ({ status, reason: reason ?? null, detail: null, attempts: 0, nextAttemptAt: null }) satisfies Partial<ItemRow>

/** Skipped by the feed's filter, before anything was fetched: what was skipped after a look has a detail. */
const isFiltered = ({ status, detail }: ItemRow): boolean => status === 'skipped' && (detail ?? null) === null

function touch({ row, old }: Pair, datesMean: boolean): readonly Update[] {
  const released = row.status !== old.status && (old.status === 'pending' || isFiltered(old))
  const content = datesMean ? contentOf(row) : { ...contentOf(row), publishedAt: old.publishedAt ?? null, rawDate: old.rawDate ?? null }
  const isSame = Object.entries(content).every(([name, value]) => value === old[name as keyof ItemRow])
  if (isSame && !released) return []
  return [{ ...content, ...(released && restart(row)) }]
}
