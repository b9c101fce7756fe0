import type { FeedItem } from '../types.ts'

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
  /** Items to fetch at `now`, oldest first: new ones, edited ones, and failed ones whose time to try again has come. */
  pendingItems(now: string, limit: number): readonly PendingItem[]
  /** Counts an attempt; without `nextAttemptAt` it was the last. */
  failItem(failure: { readonly item: string; readonly reason: string; readonly detail: string; readonly nextAttemptAt?: string }): void
  /** Settles an item that holds nothing to store: a video page, a listing. */
  skipItem(skip: { readonly item: string; readonly reason: string; readonly detail: string }): void
  /** Settles an item whose article is in the database already, found through another item. */
  markDuplicate(copy: { readonly item: string; readonly article: string }): void
}
