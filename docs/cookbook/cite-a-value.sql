-- How do I cite the figures about one person or firm?
--
-- Read: one row a sum or term of the actions against the name: the value, the words it was read from and where they stand, the article, the
--   page as it was fetched (SHA-256 of its bytes, day of the fetch), and the pattern and version that read it. Set the name in the first line,
--   as event_targets.name writes it.
-- Limits: the hash names the bytes that are kept beside the database; a live page may have changed since. A value of a person under several
--   spellings stands under each.
WITH chosen (name) AS (VALUES ('Adrian Kestler')),
facts AS (
  SELECT DISTINCT e.type AS action, x.mention_id
  FROM event_targets t
  JOIN chosen ON t.name = chosen.name
  JOIN events e ON e.id = t.event_id
  JOIN (SELECT event_id, mention_id FROM event_amounts UNION ALL SELECT event_id, mention_id FROM event_sentences) x ON x.event_id = e.id
)
SELECT f.action, coalesce(n.role, s.type) AS what, coalesce(n.status, s.status) AS status, m.quote, coalesce(n.max, CAST(s.max_months AS TEXT)) AS value,
  coalesce(n.currency, 'months') AS unit, a.title, substr(a.published_at, 1, 10) AS published, a.url, m.start_char, m.end_char,
  p.sha256, substr(p.fetched_at, 1, 10) AS fetched, m.pattern, a.extractor
FROM facts f
JOIN mentions m ON m.id = f.mention_id
JOIN articles a ON a.id = m.article_id
LEFT JOIN snapshots p ON p.sha256 = a.snapshot_sha256
LEFT JOIN amounts n ON n.mention_id = m.id
LEFT JOIN sentences s ON s.mention_id = m.id
ORDER BY a.published_at, m.start_char, f.action;
