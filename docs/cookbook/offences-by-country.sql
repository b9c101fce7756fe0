-- Which offences are people charged with, and where?
--
-- Read: one row an offence and country: matters with a charge, plea, conviction or sentencing whose article names the offence.
-- Limits: the offence stands in the article, not necessarily in this person's indictment. Countries are those of the acting authorities;
--   matters whose articles tell none stand as "not told". Names of offences as the articles write them, in English.
SELECT m.value AS offence, coalesce(e.country, 'not told') AS country, count(DISTINCT coalesce(c.case_id, e.id)) AS matters,
  count(DISTINCT coalesce(c.case_id, e.id)) FILTER (WHERE e.type IN ('conviction', 'guilty_plea', 'sentencing')) AS with_guilt_found
FROM mentions m
JOIN events e ON e.article_id = m.article_id AND e.type IN ('charge', 'guilty_plea', 'conviction', 'sentencing')
LEFT JOIN case_events c ON c.event_id = e.id
WHERE m.kind = 'charge'
GROUP BY 1, 2
ORDER BY matters DESC, offence, country;
