-- Which fines did each agency impose, year by year?
--
-- Read: one row an agency, year and currency. A fine is one sum of one matter: told by five outlets it counts once, and so does a total that is told with its parts. `total` adds the upper
--   bound of each sum ("up to" and ranges count in full).
-- Limits: only sums that the text ties to an action of the agency. Outlets that print different figures for one fine count as two sums (see
--   where-outlets-disagree). A fine of two agencies stands in the rows of both. The year is the action's, or else the article's.
WITH fines AS (
  SELECT coalesce(c.case_id, e.id) AS matter, w.entity_id, n.currency, n.max_real, min(substr(coalesce(e.date, (SELECT a.published_at FROM articles a WHERE a.id = e.article_id)), 1, 4)) AS year
  FROM amounts n
  JOIN event_amounts x ON x.mention_id = n.mention_id
  JOIN events e ON e.id = x.event_id
  JOIN event_authorities w ON w.event_id = e.id AND w.entity_id IS NOT NULL
  LEFT JOIN case_events c ON c.event_id = e.id
  WHERE n.role = 'penalty' AND n.status = 'actual' AND n.equivalent_to IS NULL AND n.part_of IS NULL AND n.max_real IS NOT NULL
  GROUP BY 1, 2, 3, 4
)
SELECT f.year, g.name AS agency, g.country, f.currency, count(DISTINCT f.matter) AS matters, count(*) AS fines, sum(f.max_real) AS total,
  max(f.max_real) AS largest
FROM fines f JOIN entities g ON g.id = f.entity_id
GROUP BY f.year, g.id, g.name, g.country, f.currency
ORDER BY f.year DESC, fines DESC, agency, f.currency;
