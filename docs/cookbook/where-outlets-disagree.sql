-- Where do outlets print different figures for the same thing?
--
-- Read: one row a matter, kind of payment and currency for which articles of one step give different sums, or for which sentencings give
--   different terms (in months), with the smallest and the largest.
-- Limits: two sums need not contradict each other: two defendants, a total and its part, a first report and a correction. It is a list of what
--   to read, not of errors.
WITH figures AS (
  SELECT c.case_id, e.type AS step, n.role AS what, n.currency AS unit, n.max_real AS figure, e.article_id
  FROM case_events c
  JOIN events e ON e.id = c.event_id
  JOIN event_amounts x ON x.event_id = e.id
  JOIN amounts n ON n.mention_id = x.mention_id
  WHERE n.status = 'actual' AND n.equivalent_to IS NULL AND n.max_real IS NOT NULL AND n.role IS NOT NULL
  UNION ALL
  SELECT c.case_id, e.type, s.type, 'months', s.max_months, e.article_id
  FROM case_events c
  JOIN events e ON e.id = c.event_id
  JOIN event_sentences x ON x.event_id = e.id
  JOIN sentences s ON s.mention_id = x.mention_id
  WHERE s.status = 'actual' AND s.max_months IS NOT NULL
),
spread AS (
  SELECT case_id, step, what, unit, count(DISTINCT figure) AS figures, count(DISTINCT article_id) AS articles, min(figure) AS smallest, max(figure) AS largest
  FROM figures
  GROUP BY case_id, step, what, unit
  HAVING count(DISTINCT figure) > 1 AND count(DISTINCT article_id) > 1
)
SELECT k.title AS matter, s.step, s.what, s.unit, s.figures, s.articles, s.smallest, s.largest
FROM spread s JOIN cases k ON k.id = s.case_id
ORDER BY s.articles DESC, s.figures DESC, matter, s.step, s.what, s.unit
LIMIT 200;
