/** What was read: articles, the items that led to them, and which extractor read which snapshot. */
import type { FeedTables } from './feeds.ts'
import type { LedgerTables } from './ledger.ts'
import type { Columns } from './sqlite.ts'
import { itemStatuses } from './values.ts'

export const defineArticles = (c: Columns, { feeds, runs, snapshots }: FeedTables & LedgerTables) => {
  const articles = c.table(
    'articles',
    {
      /** The row id that full-text search points to; an implicit one would change under VACUUM. */
      seq: c.integer('seq').primaryKey(),
      id: c.text('id').notNull().unique(),
      url: c.text('url').notNull(),
      title: c.text('title').notNull(),
      byline: c.text('byline'),
      publishedAt: c.instant('published_at'),
      modifiedAt: c.instant('modified_at'),
      language: c.text('language').notNull(),
      country: c.text('country'),
      text: c.text('text').notNull(),
      textHash: c.text('text_hash').notNull(),
      relevant: c.flag('relevant').notNull(),
      duplicateOf: c.text('duplicate_of'),
      snapshotSha256: c.text('snapshot_sha256').references(() => snapshots.sha256),
      extractor: c.text('extractor').notNull(),
      storedAt: c.instant('stored_at').notNull(),
      revisedAt: c.instant('revised_at'),
    },
    (t) => [
      c.foreignKey({ columns: [t.duplicateOf], foreignColumns: [t.id] }).onDelete('set null'),
      c.index('articles_url').on(t.url),
      c.index('articles_published').on(t.publishedAt),
      c.index('articles_day').on(t.id, t.publishedAt),
      c.index('articles_duplicate_of').on(t.duplicateOf).where(c.isNotNull(t.duplicateOf)),
      c.index('articles_snapshot').on(t.snapshotSha256),
    ],
  )

  const articleFingerprints = c.table(
    'article_fingerprints',
    {
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      fingerprint: c.text('fingerprint').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.articleId, t.fingerprint] }), c.index('article_fingerprints_fingerprint').on(t.fingerprint)],
  )

  const extractions = c.table(
    'extractions',
    {
      id: c.text('id').primaryKey(),
      articleId: c
        .text('article_id')
        .notNull()
        .references(() => articles.id, { onDelete: 'cascade' }),
      snapshotSha256: c.text('snapshot_sha256').references(() => snapshots.sha256),
      extractor: c.text('extractor').notNull(),
      textHash: c.text('text_hash').notNull(),
      at: c.instant('at').notNull(),
      mentions: c.integer('mentions').notNull(),
      events: c.integer('events').notNull(),
      diagnostics: c.integer('diagnostics').notNull(),
    },
    (t) => [c.index('extractions_article').on(t.articleId), c.index('extractions_snapshot').on(t.snapshotSha256)],
  )

  const feedItems = c.table(
    'feed_items',
    {
      id: c.text('id').primaryKey(),
      feedId: c
        .text('feed_id')
        .notNull()
        .references(() => feeds.id),
      guid: c.text('guid').notNull(),
      url: c.text('url').notNull(),
      title: c.text('title').notNull(),
      summary: c.text('summary'),
      publishedAt: c.instant('published_at'),
      rawDate: c.text('raw_date'),
      status: c.oneOf('status', itemStatuses).notNull(),
      reason: c.text('reason'),
      detail: c.text('detail'),
      attempts: c.integer('attempts').notNull().default(0),
      nextAttemptAt: c.instant('next_attempt_at'),
      articleId: c.text('article_id').references(() => articles.id, { onDelete: 'set null' }),
      firstRunId: c
        .integer('first_run_id')
        .notNull()
        .references(() => runs.id),
      firstSeenAt: c.instant('first_seen_at').notNull(),
      editedAt: c.instant('edited_at'),
    },
    (t) => [
      c.index('feed_items_feed').on(t.feedId, t.firstSeenAt, t.articleId),
      c.index('feed_items_published').on(t.feedId, t.publishedAt),
      c.index('feed_items_url').on(t.url),
      c.index('feed_items_status').on(t.status, t.nextAttemptAt),
      c.index('feed_items_article').on(t.articleId, t.feedId),
      c.index('feed_items_run').on(t.firstRunId),
    ],
  )
  return { articles, articleFingerprints, extractions, feedItems }
}

export type ArticleTables = ReturnType<typeof defineArticles>
