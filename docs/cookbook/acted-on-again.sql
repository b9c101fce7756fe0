-- Against whom did authorities act more than once?
--
-- Read: one row a name that is the target of more than one matter, with the kinds of action and the countries.
-- Limits: by the written name: two people of one name are one row, one person under two spellings is two. Names of one word are left out,
--   since they are often "the exchange" or a surname. To be charged is not to be guilty: look at `actions`.
WITH again AS (
  SELECT t.name, count(DISTINCT coalesce(c.case_id, t.event_id)) AS matters
  FROM event_targets t LEFT JOIN case_events c ON c.event_id = t.event_id
  WHERE t.name LIKE '% %' AND substr(t.name, 1, 1) BETWEEN 'A' AND 'Z'
  GROUP BY t.name
  HAVING min(coalesce(c.case_id, t.event_id)) <> max(coalesce(c.case_id, t.event_id))
  ORDER BY matters DESC, t.name
  LIMIT 100
)
SELECT g.name, g.matters, count(DISTINCT e.article_id) AS articles, group_concat(DISTINCT e.type) AS actions,
  group_concat(DISTINCT e.country) AS countries, min(substr(coalesce(e.date, a.published_at), 1, 10)) AS first_day,
  max(substr(coalesce(e.date, a.published_at), 1, 10)) AS last_day
FROM again g
JOIN event_targets t ON t.name = g.name
JOIN events e ON e.id = t.event_id
JOIN articles a ON a.id = e.article_id
GROUP BY g.name, g.matters
ORDER BY g.matters DESC, articles DESC, g.name;
