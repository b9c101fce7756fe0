-- How long does it take from the charge to the sentence?
--
-- Read: one row a country: matters with both days, and the months between the first charge and the first sentencing.
-- Limits: whole calendar months, as exact as the texts are (a year alone is left out). Only matters whose charge and sentencing were both told:
--   slow ones are missing as long as they last, so recent years look faster than they are.
WITH spans AS (
  SELECT c.case_id, min(e.country) AS country, min(e.date) FILTER (WHERE e.type = 'charge') AS charged,
    min(e.date) FILTER (WHERE e.type = 'sentencing') AS sentenced
  FROM events e JOIN case_events c ON c.event_id = e.id
  WHERE e.type IN ('charge', 'sentencing') AND length(e.date) >= 7
  GROUP BY c.case_id
),
months AS (
  SELECT coalesce(country, 'not told') AS country, 12 * (CAST(substr(sentenced, 1, 4) AS INTEGER) - CAST(substr(charged, 1, 4) AS INTEGER))
    + CAST(substr(sentenced, 6, 2) AS INTEGER) - CAST(substr(charged, 6, 2) AS INTEGER) AS months
  FROM spans
  WHERE charged <= sentenced
),
ranked AS (
  SELECT country, months, row_number() OVER (PARTITION BY country ORDER BY months) AS place, count(*) OVER (PARTITION BY country) AS matters
  FROM months
)
SELECT country, max(matters) AS matters, avg(months) FILTER (WHERE 2 * place BETWEEN matters AND matters + 2) AS median_months,
  min(months) AS shortest, max(months) AS longest
FROM ranked
GROUP BY country
ORDER BY matters DESC, country;
