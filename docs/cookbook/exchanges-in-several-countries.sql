-- Which exchanges were penalised in more than one country?
--
-- Read: one row an exchange, with the countries whose authorities acted and how many matters that were.
-- Limits: fines, settlements, bans, blocks, shutdowns, sanctions and refused or withdrawn licences; warnings and investigations are none. An
--   action whose country the text does not tell is left out. `confirmed` 0 is a name that no gazetteer holds: two venues may share it.
SELECT x.name AS exchange, x.confirmed, count(DISTINCT e.country) AS countries, group_concat(DISTINCT e.country) AS which,
  count(DISTINCT coalesce(c.case_id, e.id)) AS matters, min(substr(coalesce(e.date, (SELECT a.published_at FROM articles a WHERE a.id = e.article_id)), 1, 10)) AS first_day,
  max(substr(coalesce(e.date, (SELECT a.published_at FROM articles a WHERE a.id = e.article_id)), 1, 10)) AS last_day
FROM event_targets t
JOIN entities x ON x.id = t.entity_id AND x.kind = 'exchange'
JOIN events e ON e.id = t.event_id
LEFT JOIN case_events c ON c.event_id = e.id
WHERE e.type IN ('penalty', 'settlement', 'ban', 'block', 'shutdown', 'sanction', 'license_refused', 'seizure') AND e.country IS NOT NULL
GROUP BY x.id, x.name, x.confirmed
HAVING count(DISTINCT e.country) > 1
ORDER BY countries DESC, matters DESC, exchange;
