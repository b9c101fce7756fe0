-- Was there nothing, or did nobody look?
--
-- Read: one row a month: how many feeds were asked, how often, how often they answered, and what came of it. A month that is missing here was
--   not looked at; a month with few answers and few articles says little.
-- Limits: a feed that answers is not a feed that is complete: many keep only their latest items, so a gap of weeks loses what came between.
--   By feed and day: v_coverage.
WITH looked AS (
  SELECT substr(p.at, 1, 7) AS month, p.feed_id, count(*) AS asked, count(*) FILTER (WHERE p.reason IS NULL) AS answered
  FROM fetches p
  WHERE p.kind = 'feed'
  GROUP BY p.feed_id, substr(p.at, 1, 7)
),
found AS (
  SELECT substr(first_seen_at, 1, 7) AS month, count(*) AS items, count(article_id) AS with_article FROM feed_items GROUP BY 1
)
SELECT l.month, count(*) AS feeds, sum(l.asked) AS asked, sum(l.answered) AS answered, round(100.0 * sum(l.answered) / sum(l.asked), 1) AS percent,
  coalesce(min(f.items), 0) AS new_items, coalesce(min(f.with_article), 0) AS with_article
FROM looked l LEFT JOIN found f ON f.month = l.month
GROUP BY l.month
ORDER BY l.month DESC;
