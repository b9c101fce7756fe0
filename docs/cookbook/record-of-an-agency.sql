-- What has one authority been doing, year by year?
--
-- Read: one row a year and kind of action, with the matters it concerned. Set the authority in the first line: entities.id.
-- Limits: actions in which the text names the authority as acting. A matter of several years counts in each. What no watched feed told is not
--   here: compare with none-or-not-looked before you call a year quiet.
WITH chosen (agency) AS (VALUES ('us-sec'))
SELECT substr(coalesce(e.date, a.published_at), 1, 4) AS year, e.type AS action, count(DISTINCT coalesce(c.case_id, e.id)) AS matters,
  count(DISTINCT e.article_id) AS articles, min(substr(coalesce(e.date, a.published_at), 1, 10)) AS first_day,
  max(substr(coalesce(e.date, a.published_at), 1, 10)) AS last_day
FROM event_authorities w
JOIN chosen ON w.entity_id = chosen.agency
JOIN events e ON e.id = w.event_id
JOIN articles a ON a.id = e.article_id
LEFT JOIN case_events c ON c.event_id = e.id
GROUP BY 1, 2
ORDER BY year DESC, matters DESC, action;
