import type { Feed } from '../types.ts'

/** What a poll leaves for the next one; every field comes back as it was saved. */
export interface FeedState {
  readonly nextDueAt?: string
  readonly failureWeight: number
  readonly goneCount: number
  readonly etag?: string
  readonly lastModified?: string
  readonly lastFullGetAt?: string
  readonly movedTo?: string
  readonly movedFrom?: string
  readonly movedCount: number
}

export interface PollRecord {
  readonly feed: string
  readonly at: string
  readonly state: FeedState
  /** Absent: the poll succeeded, and an earlier error is over. */
  readonly failure?: { readonly reason: string; readonly detail: string }
  /** A promise of the feed file that this poll broke: "0 items, at least 5 expected". */
  readonly warning?: string
}

export interface FeedHealth {
  readonly feed: string
  readonly publisher: string
  readonly title: string
  readonly active: boolean
  readonly health: 'new' | 'ok' | 'warning' | 'failing'
  readonly nextDueAt?: string
  readonly lastPolledAt?: string
  readonly lastOkAt?: string
  readonly failureWeight: number
  readonly lastErrorReason?: string
  readonly lastErrorDetail?: string
  readonly warning?: string
  readonly items: number
  readonly pending: number
  readonly failed: number
  readonly articles: number
  readonly newestItemAt?: string
}

export interface FeedStore {
  /** Makes the table hold these feeds; one that is no longer listed stays, inactive, since items point to it. */
  syncFeeds(feeds: readonly Feed[]): void
  /** By feed id; a feed that was never polled is not in it. */
  feedStates(): ReadonlyMap<string, FeedState>
  savePoll(poll: PollRecord): void
  feedHealth(): readonly FeedHealth[]
}
