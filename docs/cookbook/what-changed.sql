-- What changed since a day: the world, the pages or the patterns?
--
-- Read: one row a reason and version of the patterns: articles that were read for the first time, again because their text had changed, or
--   again with other patterns, and how many mentions and events they had before and have now. Set the day in the first line.
-- Limits: numbers of facts, not which: value by value it stands in changes.csv of two exports (`docket export`), each with its reason. An
--   article that turned out to be a copy has no facts of its own from then on.
WITH chosen (since) AS (VALUES ('2020-01-01')),
readings AS (
  SELECT x.article_id, x.at, x.extractor, x.text_hash, x.mentions, x.events, lag(x.text_hash) OVER (PARTITION BY x.article_id ORDER BY x.at, x.id) AS text_before,
    lag(x.mentions) OVER (PARTITION BY x.article_id ORDER BY x.at, x.id) AS mentions_before,
    lag(x.events) OVER (PARTITION BY x.article_id ORDER BY x.at, x.id) AS events_before
  FROM extractions x
  WHERE x.article_id IN (SELECT y.article_id FROM extractions y JOIN chosen ON y.at >= chosen.since)
)
SELECT CASE WHEN text_before IS NULL THEN 'new article' WHEN text_before <> text_hash THEN 'its text changed' ELSE 'read by other patterns' END AS why,
  extractor, count(*) AS articles, sum(coalesce(mentions_before, 0)) AS mentions_before, sum(mentions) AS mentions,
  sum(coalesce(events_before, 0)) AS events_before, sum(events) AS events
FROM readings JOIN chosen ON readings.at >= chosen.since
GROUP BY 1, 2
ORDER BY articles DESC, why, extractor;
