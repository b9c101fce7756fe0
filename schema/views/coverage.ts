/** What was looked at, day by day, so that nothing found can be told from nobody looked. */
import { feedLines } from '../codebook-feeds.ts'
import { category, date, id, instant, integer, optional, text } from '../codebook-line.ts'
import type { View } from './view.ts'

const { feeds } = feedLines

/** Requests of the feed on the day, by an index. */
const polls = (what: string, more = '') => `(
    SELECT ${what} FROM fetches x
    WHERE x.feed_id = f.id AND x.at >= d.day AND x.at < date(d.day, '+1 day') AND x.kind = 'feed'${more})`

const seen = (what: string) => `(
    SELECT ${what} FROM feed_items i WHERE i.feed_id = f.id AND i.first_seen_at >= d.day AND i.first_seen_at < date(d.day, '+1 day'))`

/** Items of the feed that were published on the day; one without a date counts on the day it was first seen. */
const published = (what: string, from = 'feed_items i', more = '') => `(
    SELECT ${what} FROM ${from}
    WHERE i.feed_id = f.id AND i.published_at >= d.day AND i.published_at < date(d.day, '+1 day')${more}) + (
    SELECT ${what} FROM ${from}
    WHERE i.feed_id = f.id AND i.published_at IS NULL AND i.first_seen_at >= d.day AND i.first_seen_at < date(d.day, '+1 day')${more})`

export const coverageViews = {
  v_coverage: {
    about:
      'Which feed was looked at on which day, from the first run to the last, one row a feed and day, gaps too. "None" is an answer where coverage is looked and items_open is 0; many feeds keep only their latest items, so that a gap may have lost some.',
    key: ['feed_id', 'day'],
    columns: {
      feed_id: id('feeds.id'),
      publisher: feeds.columns.publisher,
      country: feeds.columns.country,
      day: { ...date('The day, in UTC.'), unit: 'YYYY-MM-DD' },
      coverage: category(
        ['looked', 'failed', 'not_looked'],
        'looked: the feed answered at least once, or that nothing had changed; failed: it was asked and never answered; not_looked: it was not asked.',
      ),
      polls: integer('Times it was asked.', 'polls'),
      failures: integer('Times it did not answer.', 'polls'),
      last_failure: optional(text('Why it last did not, one word of a fixed list.'), 'not applicable'),
      next_success_at: optional(instant('When it first answered on this day or after it.'), 'not yet'),
      new_items: integer('Items first seen that day.', 'items'),
      items: integer('Items published that day, whenever they were seen; those without a date on the day they were first seen.', 'items'),
      items_open: integer('Of these, those whose article could not be had, or not yet.', 'items'),
      articles: integer('Articles that these items led to.', 'articles'),
      mentions: integer('Mentions in these articles.', 'mentions'),
      events: integer('Events in these articles.', 'events'),
    },
    select: `
  WITH RECURSIVE
    period(first, last) AS (
      SELECT substr(min(started_at), 1, 10), substr(max(started_at), 1, 10) FROM runs WHERE command IN ('run', 'demo')),
    days(day) AS (
      SELECT first FROM period WHERE first IS NOT NULL UNION ALL
      SELECT date(day, '+1 day') FROM days WHERE day < (SELECT last FROM period))
  SELECT c.feed_id, c.publisher, c.country, c.day,
    CASE WHEN c.polls = 0 THEN 'not_looked' WHEN c.polls = c.failures THEN 'failed' ELSE 'looked' END AS coverage,
    c.polls, c.failures, c.last_failure, c.next_success_at, c.new_items, c.items, c.items_open, c.articles, c.mentions, c.events
  FROM (
    SELECT f.id AS feed_id, f.publisher, f.country, d.day,
      ${polls('count(*)')} AS polls,
      ${polls('count(x.reason)')} AS failures,
      ${polls('x.reason', ' AND x.reason IS NOT NULL ORDER BY x.at DESC, x.id DESC LIMIT 1')} AS last_failure,
      (SELECT min(x.at) FROM fetches x WHERE x.feed_id = f.id AND x.at >= d.day AND x.kind = 'feed' AND x.reason IS NULL) AS next_success_at,
      ${seen('count(*)')} AS new_items,
      ${published('count(*)')} AS items,
      ${published('count(*)', 'feed_items i', " AND i.status IN ('pending', 'failed')")} AS items_open,
      ${published('count(DISTINCT i.article_id)')} AS articles,
      ${published('count(m.id)', 'feed_items i JOIN mentions m ON m.article_id = i.article_id')} AS mentions,
      ${published('count(e.id)', 'feed_items i JOIN events e ON e.article_id = i.article_id')} AS events
    FROM feeds f CROSS JOIN days d WHERE f.active = 1 OR f.last_polled_at IS NOT NULL
  ) c`,
  },
} satisfies Record<string, View>
