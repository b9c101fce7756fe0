-- Was there nothing, or did nobody look?
--
-- Read: one row a month: on how many feed-days feeds answered, of those on which they were asked, and what came of it. A month that is missing
--   here was not looked at; a month with few answers and few events says little.
-- Limits: a feed that answers is not a feed that is complete: many keep only their latest items, so a gap of weeks loses what came between.
WITH looked AS (
  SELECT feed_id, substr(at, 1, 10) AS day, max(CASE WHEN reason IS NULL THEN 1 ELSE 0 END) AS answered
  FROM fetches
  WHERE kind = 'feed'
  GROUP BY feed_id, substr(at, 1, 10)
),
months AS (
  SELECT substr(day, 1, 7) AS month, count(DISTINCT feed_id) AS feeds, count(*) AS asked, sum(answered) AS answered FROM looked GROUP BY 1
),
found AS (
  SELECT substr(first_seen_at, 1, 7) AS month, count(*) AS items, count(DISTINCT article_id) AS articles FROM feed_items GROUP BY 1
)
SELECT m.month, m.feeds, m.asked AS feed_days_asked, m.answered AS feed_days_answered, round(100.0 * m.answered / m.asked, 1) AS percent,
  coalesce(f.items, 0) AS new_items, coalesce(f.articles, 0) AS articles
FROM months m LEFT JOIN found f ON f.month = m.month
ORDER BY m.month DESC;
