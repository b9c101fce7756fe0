-- Which outlets report a matter first?
--
-- Read: one row an outlet: matters it told of that others told too, those in which its article was the first, and those in which nobody
--   else's came on the same day or before.
-- Limits: by the time of publication that the page or feed states, and only among the feeds that are watched. Copies of an agency's text are
--   no reports of their own and are not counted.
WITH told AS (
  SELECT c.case_id, f.publisher, min(a.published_at) AS at
  FROM case_events c
  JOIN events e ON e.id = c.event_id
  JOIN articles a ON a.id = e.article_id
  JOIN feed_items i ON i.article_id = a.id
  JOIN feeds f ON f.id = i.feed_id
  WHERE a.published_at IS NOT NULL
  GROUP BY c.case_id, f.publisher
),
ranked AS (
  SELECT case_id, publisher, rank() OVER (PARTITION BY case_id ORDER BY at) AS place,
    rank() OVER (PARTITION BY case_id ORDER BY substr(at, 1, 10)) AS place_by_day,
    count(*) OVER (PARTITION BY case_id, substr(at, 1, 10)) AS same_day, count(*) OVER (PARTITION BY case_id) AS outlets
  FROM told
)
SELECT publisher, count(*) AS matters, count(*) FILTER (WHERE place = 1) AS first,
  count(*) FILTER (WHERE place_by_day = 1 AND same_day = 1) AS first_by_a_day, round(100.0 * count(*) FILTER (WHERE place = 1) / count(*), 1) AS percent
FROM ranked
WHERE outlets > 1
GROUP BY publisher
ORDER BY first DESC, matters DESC, publisher;
