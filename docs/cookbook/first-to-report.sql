-- Which outlets report a matter first?
--
-- Read: one row an outlet: the matters it told of that others told too, and those in which its article was the first.
-- Limits: by the time of publication that the page or feed states, and only among the feeds that are watched. Copies of an agency's text are
--   no reports of their own and are not counted. To be first is not to be alone: the next may have come a minute later.
WITH told AS (
  SELECT c.case_id, i.feed_id, min(a.published_at) AS told_at
  FROM (SELECT DISTINCT c.case_id, e.article_id FROM case_events c JOIN events e ON e.id = c.event_id) c
  JOIN articles a ON a.id = c.article_id
  JOIN feed_items i ON i.article_id = a.id
  WHERE a.published_at IS NOT NULL
  GROUP BY c.case_id, i.feed_id
),
ranked AS (
  SELECT case_id, feed_id, told_at, min(told_at) OVER (PARTITION BY case_id) AS first_at, count(*) OVER (PARTITION BY case_id) AS feeds FROM told
)
SELECT f.publisher, count(DISTINCT r.case_id) AS matters, count(DISTINCT CASE WHEN r.told_at = r.first_at THEN r.case_id END) AS first,
  round(100.0 * count(DISTINCT CASE WHEN r.told_at = r.first_at THEN r.case_id END) / count(DISTINCT r.case_id), 1) AS percent
FROM ranked r JOIN feeds f ON f.id = r.feed_id
WHERE r.feeds > 1
GROUP BY f.publisher
ORDER BY first DESC, matters DESC, f.publisher;
