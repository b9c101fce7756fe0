-- Who was charged and nothing further was heard of?
--
-- Read: one row a matter with a charge and no plea, conviction, acquittal, settlement or sentence in any article, longest silence first.
-- Limits: silence of the feeds, not of the court: outlets report charges and forget outcomes. Whoever stands here is presumed innocent; do not
--   publish a name from this list without asking what became of the matter.
WITH matters AS (
  SELECT c.case_id, min(coalesce(e.date, substr(a.published_at, 1, 10))) FILTER (WHERE e.type = 'charge') AS charged,
    max(substr(a.published_at, 1, 10)) AS last_told, count(DISTINCT e.article_id) AS articles, min(e.id) FILTER (WHERE e.type = 'charge') AS charge_id,
    count(*) FILTER (WHERE e.type IN ('guilty_plea', 'conviction', 'sentencing', 'settlement', 'dismissal', 'penalty')) AS outcomes
  FROM case_events c JOIN events e ON e.id = c.event_id JOIN articles a ON a.id = e.article_id
  GROUP BY c.case_id
)
SELECT k.title AS matter, m.charged, m.last_told, m.articles, (SELECT group_concat(t.name) FROM event_targets t WHERE t.event_id = m.charge_id) AS charged_whom, e.quote, a.url
FROM matters m JOIN cases k ON k.id = m.case_id JOIN events e ON e.id = m.charge_id JOIN articles a ON a.id = e.article_id
WHERE m.outcomes = 0
ORDER BY m.last_told, k.id
LIMIT 100;
