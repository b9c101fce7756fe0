-- Which outlets report a matter first?
--
-- Read: one row an outlet: the matters it told of that others told too, and those in which its article was the first.
-- Limits: by the time of publication that the page or feed states, and only among the feeds that are watched. Copies of an agency's text are
--   no reports of their own and are not counted. To be first is not to be alone: the next may have come a minute later.
WITH told AS (
  SELECT c.case_id, f.publisher, min(a.published_at) AS told_at
  FROM case_articles c
  JOIN articles a ON a.id = c.article_id
  JOIN feed_items i ON i.article_id = a.id
  JOIN feeds f ON f.id = i.feed_id
  WHERE a.published_at IS NOT NULL
  GROUP BY c.case_id, f.publisher
),
ranked AS (
  SELECT publisher, told_at, min(told_at) OVER (PARTITION BY case_id) AS first_at, count(*) OVER (PARTITION BY case_id) AS outlets FROM told
)
SELECT publisher, count(*) AS matters, count(*) FILTER (WHERE told_at = first_at) AS first,
  round(100.0 * count(*) FILTER (WHERE told_at = first_at) / count(*), 1) AS percent
FROM ranked
WHERE outlets > 1
GROUP BY publisher
ORDER BY first DESC, matters DESC, publisher;
