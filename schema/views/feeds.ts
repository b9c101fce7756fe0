/** How the feeds are doing, and what was looked at. */
import { feedLines } from '../codebook-feeds.ts'
import { category, date, id, instant, integer } from '../codebook-line.ts'
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
      newest_item_at: instant('Date of its newest item.'),
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

  v_coverage: {
    about: 'Which feed was looked at on which day. A day without a row was not looked at; a row with succeeded > 0 and no items had none.',
    columns: {
      feed_id: id('feeds.id'),
      publisher: feeds.columns.publisher,
      day: { ...date('The day, in UTC.'), unit: 'YYYY-MM-DD' },
      polls: integer('Times it was asked.', 'polls'),
      succeeded: integer('Times it answered with a feed, or that nothing had changed.', 'polls'),
      new_items: integer('Items first seen that day.', 'items'),
      articles: integer('Articles that those items led to.', 'articles'),
    },
    select: `
  SELECT p.feed_id, f.publisher, p.day, p.polls, p.succeeded,
    (SELECT count(*) FROM feed_items i
      WHERE i.feed_id = p.feed_id AND i.first_seen_at >= p.day AND i.first_seen_at < date(p.day, '+1 day')) AS new_items,
    (SELECT count(DISTINCT i.article_id) FROM feed_items i
      WHERE i.feed_id = p.feed_id AND i.first_seen_at >= p.day AND i.first_seen_at < date(p.day, '+1 day')) AS articles
  FROM (
    SELECT feed_id, substr(at, 1, 10) AS day, count(*) AS polls, count(*) FILTER (WHERE reason IS NULL) AS succeeded
    FROM fetches WHERE kind = 'feed' AND feed_id IS NOT NULL GROUP BY feed_id, substr(at, 1, 10)
  ) p JOIN feeds f ON f.id = p.feed_id`,
  },
} satisfies Record<string, View>
