import { and, eq, sql } from '../../schema/drizzle.ts'
import { feedItems } from '../../schema/sqlite-tables.ts'
import type { FeedItem } from '../types.ts'
import type { Connection } from './connection.ts'
import { hash } from './hash.ts'
import { changedItems, type ItemRow, toItemId, toItemRows } from './rows-items.ts'
import { present } from './rows-present.ts'

export interface SeenItems {
  readonly run: number
  readonly feed: string
  readonly at: string
  readonly items: readonly SeenItem[]
}

export interface SeenItem {
  readonly item: FeedItem
  /** Why it is not to be fetched: "not_kept". */
  readonly skipped?: string
}

/** `edited`: title, link or date differ from what was stored, so the article is to be read again. */
export interface ItemCounts {
  readonly added: number
  readonly edited: number
  readonly known: number
}

export interface PendingItem {
  readonly id: string
  readonly item: FeedItem
  readonly attempts: number
  /** Set where the item was stored before and has been edited since. */
  readonly article?: string
}

export interface ItemStore {
  /** Keeps every item of a poll; saving the same items again changes no row. */
  saveItems(seen: SeenItems): ItemCounts
  /** Keeps one item that has been brought already, to be settled in the same transaction. */
  addItem(seen: Omit<SeenItems, 'items' | 'feed'> & { readonly item: FeedItem }): PendingItem
  /** Whether the item is here and nothing is left to be done about it. */
  isSettled(item: Pick<FeedItem, 'feed' | 'guid'>): boolean
  /** Items to fetch at `now`, oldest first: new ones, edited ones, and failed ones whose time to try again has come. Of these feeds, or of all. */
  pendingItems(now: string, limit: number, feeds?: readonly string[]): readonly PendingItem[]
  /** Counts an attempt; without `nextAttemptAt` it was the last. */
  failItem(failure: { readonly item: string; readonly reason: string; readonly detail: string; readonly nextAttemptAt?: string }): void
  /** Settles an item that holds nothing to store: a video page, a listing. */
  skipItem(skip: { readonly item: string; readonly reason: string; readonly detail: string }): void
  /** Settles an item whose article is in the database already, found through another item. */
  markDuplicate(copy: { readonly item: string; readonly article: string }): void
}

export function itemStore({ db, write }: Connection): ItemStore {
  const settle = (item: string, row: Partial<ItemRow>) => {
    const columns = { reason: null, detail: null, nextAttemptAt: null, ...row }
    db.update(feedItems).set(columns).where(eq(feedItems.id, item)).run()
  }

  const saveItems: ItemStore['saveItems'] = (seen) =>
    write(() => {
      const rows = toItemRows(seen, hash)
      const ids = JSON.stringify(rows.map(({ id }) => id))
      const stored = db.select().from(feedItems).where(sql`${feedItems.id} in (select value from json_each(${ids}))`).all()
      const { added, edited, touched, known } = changedItems(rows, stored, seen.at)
      for (const row of added) db.insert(feedItems).values(row).run()
      for (const { id, ...row } of [...edited, ...touched]) db.update(feedItems).set(row).where(eq(feedItems.id, id)).run()
      return { added: added.length, edited: edited.length, known }
    })
  const find = (id: string) => db.select().from(feedItems).where(eq(feedItems.id, id)).get()

  return {
    saveItems,

    addItem: ({ run, at, item }) =>
      write(() => {
        saveItems({ run, at, feed: item.feed, items: [{ item }] })
        const row = find(toItemId(item.feed, [item.guid], hash))
        if (row === undefined) throw new Error(`${item.feed} ${item.guid}: saved and not there`)
        return toPending(row)
      }),

    isSettled: ({ feed, guid }) => {
      const row = find(toItemId(feed, [guid], hash))
      return row !== undefined && row.status !== 'pending'
    },

    pendingItems: (now, limit, feeds) =>
      db
        .select()
        .from(feedItems)
        .where(
          and(
            sql`(${feedItems.status} = 'pending' or (${feedItems.status} = 'failed' and (${feedItems.nextAttemptAt} <= ${now} or ${feedItems.nextAttemptAt} > ${farAhead(now)})))`,
            feeds && sql`${feedItems.feedId} in (select value from json_each(${JSON.stringify(feeds)}))`,
          ),
        )
        .orderBy(feedItems.firstSeenAt, feedItems.id)
        .limit(limit)
        .all()
        .map(toPending),

    failItem: ({ item, reason, detail, nextAttemptAt }) =>
      write(() => {
        db.update(feedItems)
          .set({ status: 'failed', reason, detail, attempts: sql`${feedItems.attempts} + 1`, nextAttemptAt: nextAttemptAt ?? null })
          .where(eq(feedItems.id, item))
          .run()
      }),

    skipItem: ({ item, reason, detail }) => write(() => settle(item, { status: 'skipped', reason, detail })),

    markDuplicate: ({ item, article }) => write(() => settle(item, { status: 'duplicate', articleId: article })),
  }
}

/** A time to try again that lies further ahead was set by a clock that was wrong. */
function farAhead(now: string): string {
  return new Date(Date.parse(now) + 2 * 24 * 3_600_000).toISOString()
}

function toPending(row: typeof feedItems.$inferSelect): PendingItem {
  const { feedId, guid, url, title, publishedAt, rawDate, summary } = row
  return {
    id: row.id,
    item: { feed: feedId, guid, url, title, ...present({ publishedAt, rawDate, summary }) },
    attempts: row.attempts,
    ...present({ article: row.articleId }),
  }
}
