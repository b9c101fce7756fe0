-- How much money is it, by what it is for, with nothing counted twice?
--
-- Read: one row a role, status and currency. `mentions` is how often articles name such a sum; `sums` and `total` count each sum of a matter
--   once, without the conversions ("€2.85 million ($3.1 million)"). `total_of_mentions` is what a careless SUM would give.
-- Limits: sums of articles that belong to no matter count once an article. A total and its parts ("$5 million: a fine of $2 million and …")
--   are different sums. Losses and volumes are what somebody says they are.
WITH matters AS (
  SELECT e.article_id, min(c.case_id) AS case_id FROM case_events c JOIN events e ON e.id = c.event_id GROUP BY e.article_id
),
sums AS (
  SELECT n.role, n.status, n.currency, coalesce(k.case_id, m.article_id) AS matter, n.max_real, count(*) AS mentions,
    count(*) FILTER (WHERE n.equivalent_to IS NULL) AS originals
  FROM amounts n
  JOIN mentions m ON m.id = n.mention_id
  LEFT JOIN matters k ON k.article_id = m.article_id
  WHERE n.max_real IS NOT NULL AND n.role IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5
)
SELECT role, status, currency, sum(mentions) AS mentions, count(*) FILTER (WHERE originals > 0) AS sums,
  coalesce(sum(max_real) FILTER (WHERE originals > 0), 0) AS total, sum(max_real * mentions) AS total_of_mentions
FROM sums
GROUP BY role, status, currency
ORDER BY sums DESC, role, status, currency;
