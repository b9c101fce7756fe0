-- How much money is it in one year, by what it is for, with nothing counted twice?
--
-- Read: one row a role, status and currency, over the articles published in the year. `mentions` is how often they name such a sum; `sums` and
--   `total` count each sum of a matter once, without conversions ("€2.85 million ($3.1 million)") and the parts of a total ("$5 million, of
--   which $2 million …"). `total_of_mentions` is what a careless SUM would give. Set the year in the first line.
-- Limits: sums of articles that belong to no matter count once an article. A total and its parts are told apart only within
--   one event. Losses and volumes are what somebody says they are.
WITH chosen (year) AS (VALUES ('2026')),
told AS (
  SELECT a.id, coalesce((SELECT min(c.case_id) FROM events e JOIN case_events c ON c.event_id = e.id WHERE e.article_id = a.id), a.id) AS matter
  FROM chosen JOIN articles a ON a.published_at >= chosen.year AND a.published_at < chosen.year || '-13'
),
sums AS (
  SELECT n.role, n.status, n.currency, t.matter, n.max_real, count(*) AS mentions, count(*) FILTER (WHERE n.equivalent_to IS NULL AND n.part_of IS NULL) AS originals
  FROM told t
  JOIN mentions m ON m.article_id = t.id AND m.kind = 'amount'
  JOIN amounts n ON n.mention_id = m.id
  WHERE n.max_real IS NOT NULL AND n.role IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5
)
SELECT role, status, currency, sum(mentions) AS mentions, count(*) FILTER (WHERE originals > 0) AS sums,
  coalesce(sum(max_real) FILTER (WHERE originals > 0), 0) AS total, sum(max_real * mentions) AS total_of_mentions
FROM sums
GROUP BY role, status, currency
ORDER BY sums DESC, role, status, currency;
