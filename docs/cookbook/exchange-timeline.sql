-- What was said about one exchange, and when?
--
-- Read: one row an article that names the exchange, latest first: what was done to it there (`actions`), otherwise it is only mentioned, with
--   the first passage that does. Set the exchange in the first line: entities.id.
-- Limits: `day` is the publication. An exchange under a name that no gazetteer holds has an id of its own (entities.confirmed = 0).
WITH chosen (exchange) AS (VALUES ('northlane')),
said AS (
  SELECT m.article_id, min(m.start_char) AS start_char, count(*) AS mentions
  FROM mentions m JOIN chosen ON m.entity_id = chosen.exchange
  GROUP BY m.article_id
),
done AS (
  SELECT e.article_id, group_concat(DISTINCT e.type) AS actions
  FROM event_targets t JOIN chosen ON t.entity_id = chosen.exchange JOIN events e ON e.id = t.event_id
  GROUP BY e.article_id
)
SELECT substr(a.published_at, 1, 10) AS day, coalesce(d.actions, 'mentioned') AS actions, s.mentions,
  substr(a.text, CASE WHEN s.start_char > 60 THEN s.start_char - 59 ELSE 1 END, 160) AS passage, a.title, a.url
FROM said s JOIN articles a ON a.id = s.article_id LEFT JOIN done d ON d.article_id = a.id
ORDER BY a.published_at DESC, a.url;
