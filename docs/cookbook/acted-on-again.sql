-- Against whom did authorities act more than once?
--
-- Read: one row a name that is the target of more than one matter, with the kinds of action and the countries.
-- Limits: by the written name: two people of one name are one row, one person under two spellings is two. Names of one word are left out,
--   since they are often "the exchange" or a surname. To be charged is not to be guilty: look at `actions`.
SELECT t.name, count(DISTINCT coalesce(c.case_id, e.id)) AS matters, count(DISTINCT e.article_id) AS articles, group_concat(DISTINCT e.type) AS actions,
  group_concat(DISTINCT e.country) AS countries, min(substr(coalesce(e.date, a.published_at), 1, 10)) AS first_day,
  max(substr(coalesce(e.date, a.published_at), 1, 10)) AS last_day
FROM event_targets t
JOIN events e ON e.id = t.event_id
JOIN articles a ON a.id = e.article_id
LEFT JOIN case_events c ON c.event_id = e.id
WHERE t.name LIKE '% %' AND substr(t.name, 1, 1) BETWEEN 'A' AND 'Z'
GROUP BY t.name
HAVING count(DISTINCT coalesce(c.case_id, e.id)) > 1
ORDER BY matters DESC, articles DESC, t.name
LIMIT 100;
