-- Which measures stand against which exchanges, and where?
--
-- Read: one row an exchange, country and kind of measure, latest first: warnings, blocks, bans, refused or withdrawn licences, sanctions,
--   seizures, shutdowns, fines. What a screening of counterparties would look at.
-- Limits: that a measure was taken, not that it is still in force. `confirmed` 0 is a name that no gazetteer holds. An exchange that is not
--   here was not told of, which is no clean bill.
SELECT x.name AS exchange, x.confirmed, coalesce(e.country, 'not told') AS country, e.type AS measure, count(DISTINCT coalesce(c.case_id, e.id)) AS matters,
  min(substr(coalesce(e.date, (SELECT a.published_at FROM articles a WHERE a.id = e.article_id)), 1, 10)) AS first_day, max(substr(coalesce(e.date, (SELECT a.published_at FROM articles a WHERE a.id = e.article_id)), 1, 10)) AS last_day
FROM event_targets t
JOIN entities x ON x.id = t.entity_id AND x.kind = 'exchange'
JOIN events e ON e.id = t.event_id
LEFT JOIN case_events c ON c.event_id = e.id
WHERE e.type IN ('warning', 'block', 'ban', 'license_refused', 'sanction', 'seizure', 'shutdown', 'penalty', 'settlement')
GROUP BY x.id, x.name, x.confirmed, e.country, e.type
ORDER BY last_day DESC, exchange, country, measure;
