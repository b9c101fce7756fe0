-- Where do outlets print different figures for the same thing?
--
-- Read: one row a matter, kind of payment and currency for which articles of one step give different sums, or for which sentencings give
--   different terms (in months), with the smallest and the largest.
-- Limits: two sums need not contradict each other: two defendants, a total and its part, a first report and a correction. It is a list of what
--   to read, not of errors. Which value to take of one case, and why: v_case_figures.
WITH figures AS (
  SELECT c.case_id, e.type AS step, n.role AS what, n.currency AS unit, n.max_real AS figure, e.article_id
  FROM amounts n
  JOIN event_amounts x ON x.mention_id = n.mention_id
  JOIN events e ON e.id = x.event_id
  JOIN case_events c ON c.event_id = e.id
  WHERE n.role IN ('penalty', 'settlement', 'disgorgement', 'restitution', 'forfeiture', 'seizure', 'bail') AND n.status = 'actual'
    AND n.equivalent_to IS NULL AND n.max_real IS NOT NULL
  UNION ALL
  SELECT c.case_id, e.type, s.type, 'months', s.max_months, e.article_id
  FROM sentences s
  JOIN event_sentences x ON x.mention_id = s.mention_id
  JOIN events e ON e.id = x.event_id
  JOIN case_events c ON c.event_id = e.id
  WHERE s.type IN ('prison', 'suspended', 'probation', 'home_detention') AND s.status = 'actual' AND s.max_months IS NOT NULL
),
spread AS (
  SELECT case_id, step, what, unit, count(DISTINCT figure) AS figures, count(DISTINCT article_id) AS articles, min(figure) AS smallest, max(figure) AS largest
  FROM figures
  GROUP BY case_id, step, what, unit
  HAVING min(figure) <> max(figure) AND min(article_id) <> max(article_id)
  ORDER BY articles DESC, figures DESC, case_id, step, what, unit
  LIMIT 200
)
SELECT k.title AS matter, s.step, s.what, s.unit, s.figures, s.articles, s.smallest, s.largest
FROM spread s JOIN cases k ON k.id = s.case_id
ORDER BY s.articles DESC, s.figures DESC, matter, s.step, s.what, s.unit;
