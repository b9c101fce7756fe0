-- Which matters did most outlets tell of?
--
-- Read: one row a matter, with its outlets, its articles and the steps it has gone through, in the order of the alphabet.
-- Limits: among the feeds that are watched. Copies of one agency text are one telling. A matter without a name ("two men were arrested") is
--   never joined with another telling of itself, so it cannot stand here.
WITH told AS (
  SELECT c.case_id, count(DISTINCT f.publisher) AS outlets, count(DISTINCT e.article_id) AS articles
  FROM case_events c
  JOIN events e ON e.id = c.event_id
  JOIN feed_items i ON i.article_id = e.article_id
  JOIN feeds f ON f.id = i.feed_id
  GROUP BY c.case_id
  HAVING count(DISTINCT f.publisher) > 1
  ORDER BY outlets DESC, articles DESC, c.case_id
  LIMIT 50
)
SELECT k.title AS matter, t.outlets, t.articles, min(substr(coalesce(e.date, a.published_at), 1, 10)) AS first_day,
  max(substr(coalesce(e.date, a.published_at), 1, 10)) AS last_day, group_concat(DISTINCT e.type) AS steps
FROM told t
JOIN cases k ON k.id = t.case_id
JOIN case_events c ON c.case_id = t.case_id
JOIN events e ON e.id = c.event_id
JOIN articles a ON a.id = e.article_id
GROUP BY k.id, k.title, t.outlets, t.articles
ORDER BY t.outlets DESC, t.articles DESC, k.id;
