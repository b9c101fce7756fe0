-- What are the largest sums that were imposed, agreed or seized?
--
-- Read: the five largest of each currency, with who acted on whom. Currencies are not compared with each other: for that, import rates and
--   take v_amounts_converted.
-- Limits: of several articles on one matter that name the same sum, the first is shown. Looked at are the 200 largest mentions of a
--   currency. "Up to" counts in full. A large sum is also what a misreading looks like: open the article before you print it.
WITH mentioned AS (
  SELECT n.mention_id, n.role, n.currency, n.max_real, row_number() OVER (PARTITION BY n.currency ORDER BY n.max_real DESC) AS place
  FROM amounts n
  WHERE n.role IN ('penalty', 'settlement', 'disgorgement', 'restitution', 'forfeiture', 'seizure') AND n.status = 'actual'
    AND n.equivalent_to IS NULL AND n.part_of IS NULL AND n.max_real IS NOT NULL
),
sums AS (
  SELECT coalesce(c.case_id, e.id) AS matter, n.role, n.currency, n.max_real, min(a.published_at || ' ' || e.id) AS first_told, min(a.published_at) AS published_at
  FROM mentioned n
  JOIN event_amounts x ON x.mention_id = n.mention_id
  JOIN events e ON e.id = x.event_id
  JOIN articles a ON a.id = e.article_id
  LEFT JOIN case_events c ON c.event_id = e.id
  WHERE n.place <= 200
  GROUP BY 1, 2, 3, 4
),
ranked AS (
  SELECT role, currency, max_real, substr(first_told, length(published_at) + 2) AS event_id,
    row_number() OVER (PARTITION BY currency ORDER BY max_real DESC, first_told) AS place
  FROM sums
)
SELECT r.currency, r.place, r.max_real AS sum, r.role, coalesce(e.date, substr(a.published_at, 1, 10)) AS day,
  (SELECT group_concat(w.name) FROM event_authorities w WHERE w.event_id = e.id) AS who,
  (SELECT group_concat(w.name) FROM event_targets w WHERE w.event_id = e.id) AS whom, a.title, a.url
FROM ranked r JOIN events e ON e.id = r.event_id JOIN articles a ON a.id = e.article_id
WHERE r.place <= 5
ORDER BY r.currency, r.place;
