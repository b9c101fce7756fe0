/** What was done: runs, every request of a run, and the bytes that came back. */
import type { FeedTables } from './feeds.ts'
import type { Columns } from './sqlite.ts'
import { fetchKinds, runOutcomes } from './values.ts'

export const defineLedger = (c: Columns, { feeds }: FeedTables) => {
  const runs = c.table('runs', {
    id: c.integer('id').primaryKey(),
    command: c.text('command').notNull(),
    version: c.text('version').notNull(),
    startedAt: c.instant('started_at').notNull(),
    finishedAt: c.instant('finished_at'),
    outcome: c.oneOf('outcome', runOutcomes),
    feedsPolled: c.integer('feeds_polled').notNull().default(0),
    feedsFailed: c.integer('feeds_failed').notNull().default(0),
    itemsNew: c.integer('items_new').notNull().default(0),
    articlesStored: c.integer('articles_stored').notNull().default(0),
    articlesSkipped: c.integer('articles_skipped').notNull().default(0),
    articlesFailed: c.integer('articles_failed').notNull().default(0),
  })

  const snapshots = c.table('snapshots', {
    sha256: c.text('sha256').primaryKey(),
    url: c.text('url').notNull(),
    finalUrl: c.text('final_url').notNull(),
    fetchedAt: c.instant('fetched_at').notNull(),
    contentType: c.text('content_type').notNull(),
    bytes: c.integer('bytes').notNull(),
  })

  const fetches = c.table(
    'fetches',
    {
      id: c.integer('id').primaryKey(),
      runId: c
        .integer('run_id')
        .notNull()
        .references(() => runs.id),
      feedId: c.text('feed_id').references(() => feeds.id),
      kind: c.oneOf('kind', fetchKinds).notNull(),
      url: c.text('url').notNull(),
      at: c.instant('at').notNull(),
      status: c.integer('status'),
      reason: c.text('reason'),
      detail: c.text('detail'),
      bytes: c.integer('bytes'),
      ms: c.integer('ms').notNull(),
      snapshotSha256: c.text('snapshot_sha256').references(() => snapshots.sha256),
    },
    (t) => [
      c.index('fetches_feed_at').on(t.feedId, t.at, t.kind, t.reason),
      c.index('fetches_run').on(t.runId),
      c.index('fetches_snapshot').on(t.snapshotSha256).where(c.isNotNull(t.snapshotSha256)),
    ],
  )
  return { runs, snapshots, fetches }
}

export type LedgerTables = ReturnType<typeof defineLedger>
