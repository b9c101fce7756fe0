/** Flat views for people: one SELECT a view, read top-down. They hold no data and are written anew when they change. */

const publisherOf = (article: string) => `(
    SELECT f.publisher FROM feed_items i JOIN feeds f ON f.id = i.feed_id
    WHERE i.article_id = ${article}.id ORDER BY i.first_seen_at, i.id LIMIT 1)`

/** Eighty characters on either side of a mention. */
const contextOf = (mention: string, article: string) =>
  `substr(${article}.text, max(${mention}.start_char - 79, 1), ${mention}.end_char - max(${mention}.start_char - 80, 0) + 80)`

/**
 * What belongs to an event, as one text in order. By a window, since the order of an aggregate is only understood by SQLite from 3.44 on, and a view
 * that one cannot parse keeps all tables from being read.
 */
const joined = (column: string, order: string, from: string) =>
  `(SELECT group_concat(${column}, '; ') OVER (ORDER BY ${order} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
      FROM ${from} WHERE x.event_id = e.id LIMIT 1)`

export const views: Readonly<Record<string, string>> = {
  v_amounts: `
  SELECT m.id AS mention_id, m.quote, n.min, n.max, n.min_real, n.max_real, n.currency, n.qualifier, n.vague, n.role, n.status, n.equivalent_to,
    ${contextOf('m', 'a')} AS context, m.pattern, a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM amounts n JOIN mentions m ON m.id = n.mention_id JOIN articles a ON a.id = m.article_id`,

  v_sentences: `
  SELECT m.id AS mention_id, m.quote, s.min_months, s.max_months, s.life, s.type, s.status,
    ${contextOf('m', 'a')} AS context, m.pattern, a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM sentences s JOIN mentions m ON m.id = s.mention_id JOIN articles a ON a.id = m.article_id`,

  v_agencies: `
  SELECT e.id AS entity_id, e.name, e.country, e.confirmed, count(m.id) AS mentions, count(DISTINCT m.article_id) AS articles,
    (SELECT count(DISTINCT x.event_id) FROM event_authorities x WHERE x.entity_id = e.id) AS events,
    min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at
  FROM entities e JOIN mentions m ON m.entity_id = e.id JOIN articles a ON a.id = m.article_id
  WHERE e.kind = 'agency' GROUP BY e.id`,

  v_exchanges: `
  SELECT e.id AS entity_id, e.name, e.country, e.confirmed, count(m.id) AS mentions, count(DISTINCT m.article_id) AS articles,
    (SELECT count(DISTINCT x.event_id) FROM event_targets x WHERE x.entity_id = e.id) AS events,
    min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at
  FROM entities e JOIN mentions m ON m.entity_id = e.id JOIN articles a ON a.id = m.article_id
  WHERE e.kind = 'exchange' GROUP BY e.id`,

  v_events: `
  SELECT e.id AS event_id, e.type, e.date, e.country,
    ${joined('x.name', 'x.position', 'event_authorities x')} AS authorities,
    ${joined('x.name', 'x.position', 'event_targets x')} AS targets,
    ${joined('m.quote', 'm.start_char', 'event_amounts x JOIN mentions m ON m.id = x.mention_id')} AS amounts,
    ${joined('m.quote', 'm.start_char', 'event_sentences x JOIN mentions m ON m.id = x.mention_id')} AS sentences,
    e.quote, e.pattern, (SELECT min(x.case_id) FROM case_events x WHERE x.event_id = e.id) AS case_id,
    a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at
  FROM events e JOIN articles a ON a.id = e.article_id`,

  v_cases: `
  SELECT c.id AS case_id, c.title, count(DISTINCT x.event_id) AS events, count(DISTINCT e.article_id) AS articles,
    min(coalesce(e.date, substr(a.published_at, 1, 10))) AS first_date, max(coalesce(e.date, substr(a.published_at, 1, 10))) AS last_date,
    group_concat(DISTINCT e.country) AS countries
  FROM cases c JOIN case_events x ON x.case_id = c.id JOIN events e ON e.id = x.event_id JOIN articles a ON a.id = e.article_id
  GROUP BY c.id`,

  v_provenance: `
  SELECT m.id AS mention_id, m.kind, m.quote, m.start_char, m.end_char, m.pattern, ${contextOf('m', 'a')} AS context,
    a.id AS article_id, a.title, a.url, ${publisherOf('a')} AS publisher, a.published_at,
    a.snapshot_sha256, s.final_url AS snapshot_url, s.fetched_at, a.extractor,
    (SELECT max(x.at) FROM extractions x
      WHERE x.article_id = a.id AND x.extractor = a.extractor AND x.snapshot_sha256 IS a.snapshot_sha256) AS extracted_at
  FROM mentions m JOIN articles a ON a.id = m.article_id LEFT JOIN snapshots s ON s.sha256 = a.snapshot_sha256`,

  v_feed_health: `
  SELECT f.id AS feed_id, f.publisher, f.title, f.active,
    CASE WHEN f.last_polled_at IS NULL THEN 'new' WHEN f.last_error_at IS NOT NULL THEN 'failing'
      WHEN f.warning IS NOT NULL THEN 'warning' ELSE 'ok' END AS health,
    f.next_due_at, f.last_polled_at, f.last_ok_at, f.failure_weight, f.last_error_reason, f.last_error_detail, f.warning,
    count(i.id) AS items, count(i.id) FILTER (WHERE i.status = 'pending') AS pending, count(i.id) FILTER (WHERE i.status = 'failed') AS failed,
    count(DISTINCT i.article_id) AS articles, max(i.published_at) AS newest_item_at
  FROM feeds f LEFT JOIN feed_items i ON i.feed_id = f.id GROUP BY f.id`,

  v_coverage: `
  SELECT p.feed_id, f.publisher, p.day, p.polls, p.succeeded,
    (SELECT count(*) FROM feed_items i
      WHERE i.feed_id = p.feed_id AND i.first_seen_at >= p.day AND i.first_seen_at < date(p.day, '+1 day')) AS new_items,
    (SELECT count(DISTINCT i.article_id) FROM feed_items i
      WHERE i.feed_id = p.feed_id AND i.first_seen_at >= p.day AND i.first_seen_at < date(p.day, '+1 day')) AS articles
  FROM (
    SELECT feed_id, substr(at, 1, 10) AS day, count(*) AS polls, count(*) FILTER (WHERE reason IS NULL) AS succeeded
    FROM fetches WHERE kind = 'feed' AND feed_id IS NOT NULL GROUP BY feed_id, substr(at, 1, 10)
  ) p JOIN feeds f ON f.id = p.feed_id`,
}
