-- What are the longest prison terms, and for which crimes?
--
-- Read: one row a term of a matter, life first. `crimes` are the offences that the same article names, `quote` the words of the term.
-- Limits: imposed terms of sentencings only; a term told by several outlets counts once, its first article is shown. An article on several
--   people names the crimes of all of them. Open ends ("at least 20 years") are ordered by their lower bound.
WITH terms AS (
  SELECT coalesce(c.case_id, e.id) AS matter, s.life, coalesce(s.max_months, s.min_months) AS months,
    min(a.published_at || ' ' || e.id) AS first_told, min(a.published_at) AS published_at
  FROM sentences s
  JOIN event_sentences x ON x.mention_id = s.mention_id
  JOIN events e ON e.id = x.event_id AND e.type IN ('sentencing', 'conviction')
  JOIN articles a ON a.id = e.article_id
  LEFT JOIN case_events c ON c.event_id = e.id
  WHERE s.type = 'prison' AND s.status = 'actual' AND (s.life = 1 OR coalesce(s.max_months, s.min_months) IS NOT NULL)
  GROUP BY 1, 2, 3
  ORDER BY s.life DESC, months DESC, first_told
  LIMIT 50
)
SELECT CASE WHEN t.life = 1 THEN 'life' ELSE round(t.months / 12.0, 1) || ' years' END AS term,
  (SELECT group_concat(w.name) FROM event_targets w WHERE w.event_id = e.id) AS sentenced, e.country, coalesce(e.date, substr(a.published_at, 1, 10)) AS day,
  (SELECT group_concat(DISTINCT m.value) FROM mentions m WHERE m.article_id = a.id AND m.kind = 'charge') AS crimes, e.quote, a.url
FROM terms t JOIN events e ON e.id = substr(t.first_told, length(t.published_at) + 2) JOIN articles a ON a.id = e.article_id
ORDER BY t.life DESC, t.months DESC, a.published_at;
