/** How the feeds are doing. */
import { feedLines } from '../codebook-feeds.ts'
import { category, id, instant, integer, optional } from '../codebook-line.ts'
import type { View } from './view.ts'

const { feeds } = feedLines

export const feedViews = {
  v_feed_health: {
    about: 'How each feed is doing.',
    columns: {
      feed_id: id('feeds.id'),
      publisher: feeds.columns.publisher,
      title: feeds.columns.title,
      active: feeds.columns.active,
      health: category(['new', 'ok', 'warning', 'failing'], 'Never polled; fine; broke a promise of its file; or the last poll failed.'),
      next_due_at: feeds.columns.next_due_at,
      last_polled_at: feeds.columns.last_polled_at,
      last_ok_at: feeds.columns.last_ok_at,
      failure_weight: feeds.columns.failure_weight,
      last_error_reason: feeds.columns.last_error_reason,
      last_error_detail: feeds.columns.last_error_detail,
      warning: feeds.columns.warning,
      items: integer('Items seen so far.', 'items'),
      pending: integer('Items still to be fetched.', 'items'),
      failed: integer('Items whose article could not be had.', 'items'),
      articles: integer('Articles it led to.', 'articles'),
      newest_item_at: optional(instant('Date of its newest item.'), 'not yet', 'not stated'),
    },
    select: `
  SELECT f.id AS feed_id, f.publisher, f.title, f.active,
    CASE WHEN f.last_polled_at IS NULL THEN 'new' WHEN f.last_error_at IS NOT NULL THEN 'failing'
      WHEN f.warning IS NOT NULL THEN 'warning' ELSE 'ok' END AS health,
    f.next_due_at, f.last_polled_at, f.last_ok_at, f.failure_weight, f.last_error_reason, f.last_error_detail, f.warning,
    count(i.id) AS items, count(i.id) FILTER (WHERE i.status = 'pending') AS pending, count(i.id) FILTER (WHERE i.status = 'failed') AS failed,
    count(DISTINCT i.article_id) AS articles, max(i.published_at) AS newest_item_at
  FROM feeds f LEFT JOIN feed_items i ON i.feed_id = f.id GROUP BY f.id`,
  },
} satisfies Record<string, View>
