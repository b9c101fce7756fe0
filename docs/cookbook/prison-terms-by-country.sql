-- What do courts impose, country by country and year by year?
--
-- Read: one row a country and year: different terms of different matters, half of them shorter than `median_months`.
-- Limits: imposed prison terms of sentencings. A term told by several outlets counts once; two people of one matter with the same term count
--   once as well. Life terms have no months and stand apart. News prefers long terms: this is no statistic of courts.
WITH terms AS (
  SELECT coalesce(c.case_id, e.id) AS matter, s.life, coalesce(s.max_months, s.min_months) AS months, coalesce(min(e.country), 'not told') AS country,
    min(substr(coalesce(e.date, (SELECT a.published_at FROM articles a WHERE a.id = e.article_id)), 1, 4)) AS year
  FROM sentences s
  JOIN event_sentences x ON x.mention_id = s.mention_id
  JOIN events e ON e.id = x.event_id AND e.type = 'sentencing'
  LEFT JOIN case_events c ON c.event_id = e.id
  WHERE s.type = 'prison' AND s.status = 'actual'
  GROUP BY 1, 2, 3
),
ranked AS (
  SELECT country, year, months, life, matter, row_number() OVER (PARTITION BY country, year, life ORDER BY months) AS place,
    count(*) OVER (PARTITION BY country, year, life) AS terms
  FROM terms
  WHERE life = 1 OR months IS NOT NULL
)
SELECT country, year, count(DISTINCT matter) AS matters, count(*) FILTER (WHERE life = 0) AS terms,
  round(avg(months) FILTER (WHERE life = 0 AND 2 * place BETWEEN terms AND terms + 2), 1) AS median_months, max(months) AS longest_months,
  count(*) FILTER (WHERE life = 1) AS life_terms
FROM ranked
GROUP BY country, year
ORDER BY year DESC, terms DESC, country;
