/** What is watched: feeds as `feeds/` describes them, and the state of polling each. */
import type { Columns } from './sqlite.ts'
import { feedKinds } from './values.ts'

export const defineFeeds = (c: Columns) => {
  const feeds = c.table(
    'feeds',
    {
      id: c.text('id').primaryKey(),
      publisher: c.text('publisher').notNull(),
      title: c.text('title').notNull(),
      url: c.text('url').notNull(),
      kind: c.oneOf('kind', feedKinds).notNull(),
      country: c.text('country'),
      language: c.text('language'),
      intervalMinutes: c.integer('interval_minutes'),
      active: c.flag('active').notNull(),
      nextDueAt: c.instant('next_due_at'),
      lastPolledAt: c.instant('last_polled_at'),
      lastOkAt: c.instant('last_ok_at'),
      lastFullGetAt: c.instant('last_full_get_at'),
      etag: c.text('etag'),
      lastModified: c.text('last_modified'),
      failureWeight: c.real('failure_weight').notNull().default(0),
      goneCount: c.integer('gone_count').notNull().default(0),
      lastErrorAt: c.instant('last_error_at'),
      lastErrorReason: c.text('last_error_reason'),
      lastErrorDetail: c.text('last_error_detail'),
      warning: c.text('warning'),
      movedTo: c.text('moved_to'),
      movedFrom: c.text('moved_from'),
      movedCount: c.integer('moved_count').notNull().default(0),
    },
    (t) => [c.index('feeds_next_due').on(t.nextDueAt)],
  )

  const feedKeywords = c.table(
    'feed_keywords',
    {
      feedId: c
        .text('feed_id')
        .notNull()
        .references(() => feeds.id, { onDelete: 'cascade' }),
      keyword: c.text('keyword').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.feedId, t.keyword] })],
  )
  return { feeds, feedKeywords }
}

export type FeedTables = ReturnType<typeof defineFeeds>
