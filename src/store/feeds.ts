import { eq, notInArray, sql } from '../../schema/drizzle.ts'
import { feedKeywords, feeds } from '../../schema/sqlite-tables.ts'
import type { Feed, History } from '../types.ts'
import type { Connection } from './connection.ts'
import { type FeedHealth, readHealth } from './read-health.ts'
import { readHistory } from './read-history.ts'
import { present } from './rows-present.ts'
import { prepareUpsert } from './upsert.ts'

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

export interface FeedStore {
  /** Makes the table hold these feeds; one that is no longer listed stays, inactive, since items point to it. */
  syncFeeds(feeds: readonly Feed[]): void
  /** Makes the table hold the feed that imported items belong to: never active, so never polled. False where an active feed has its id. */
  addImportFeed(feed: Feed): boolean
  /** By feed id; a feed that was never polled is not in it. */
  feedStates(): ReadonlyMap<string, FeedState>
  savePoll(poll: PollRecord): void
  feedHealth(): readonly FeedHealth[]
  history(): History
}

export function feedStore(connection: Connection): FeedStore {
  const { db, write } = connection
  const state = ['nextDueAt', 'lastPolledAt', 'lastOkAt', 'lastFullGetAt', 'etag', 'lastModified', 'failureWeight', 'goneCount'] as const
  const health = ['lastErrorAt', 'lastErrorReason', 'lastErrorDetail', 'warning', 'movedTo', 'movedFrom', 'movedCount'] as const
  const upsertFeed = prepareUpsert(connection, feeds, { key: ['id'], omit: [...state, ...health] })
  const addKeyword = prepareUpsert(connection, feedKeywords, { key: ['feedId', 'keyword'] })

  return {
    syncFeeds: (listed) =>
      write(() => {
        for (const feed of listed) upsertFeed(toFeedRow(feed))
        const ids = listed.map(({ id }) => id)
        db.update(feeds)
          .set({ active: false })
          .where(sql`${feeds.active} = 1 and ${notInArray(feeds.id, ids)}`)
          .run()
        const words = listed.flatMap(({ id, keep }) => (keep ?? []).map((keyword) => ({ feedId: id, keyword })))
        for (const word of words) addKeyword(word)
        db.run(sql`
          delete from ${feedKeywords} where (${feedKeywords.feedId}, ${feedKeywords.keyword}) not in
            (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(words.map(({ feedId, keyword }) => [feedId, keyword]))}))`)
      }),

    addImportFeed: (feed) =>
      write(() => {
        const isActive = db.select({ active: feeds.active }).from(feeds).where(eq(feeds.id, feed.id)).get()?.active === true
        if (!isActive) upsertFeed({ ...toFeedRow(feed), active: false })
        return !isActive
      }),

    feedStates: () => {
      const rows = db.select().from(feeds).where(sql`${feeds.lastPolledAt} is not null`).all()
      return new Map(rows.map((row) => [row.id, toState(row)]))
    },

    savePoll: ({ feed, at, state, failure, warning }) =>
      write(() => {
        db.update(feeds)
          .set({
            ...NO_STATE,
            ...state,
            lastPolledAt: at,
            ...(failure === undefined && { lastOkAt: at }),
            lastErrorAt: failure === undefined ? null : at,
            lastErrorReason: failure?.reason ?? null,
            lastErrorDetail: failure?.detail ?? null,
            warning: warning ?? null,
          })
          .where(eq(feeds.id, feed))
          .run()
      }),

    feedHealth: () => readHealth(connection),
    history: () => readHistory(connection),
  }
}

/** What a state that lacks a field says about the column. */
const NO_STATE = { nextDueAt: null, etag: null, lastModified: null, lastFullGetAt: null, movedTo: null, movedFrom: null } as const

function toFeedRow({ id, publisher, title, url, kind, country, language, intervalMinutes }: Feed): typeof feeds.$inferInsert {
  return { id, publisher, title, url, kind, country, language, intervalMinutes, active: true }
}

function toState(row: typeof feeds.$inferSelect): FeedState {
  const { nextDueAt, etag, lastModified, lastFullGetAt, movedTo, movedFrom, failureWeight, goneCount, movedCount } = row
  return { failureWeight, goneCount, movedCount, ...present({ nextDueAt, etag, lastModified, lastFullGetAt, movedTo, movedFrom }) }
}
