-- How much of each crypto asset was seized or forfeited, by year?
--
-- Read: one row an asset and year, in units of the asset; each sum of a matter counts once.
-- Limits: only what the texts state in the asset itself; "crypto worth $5 million" stands in money-by-role under USD. Seizures that are later
--   forfeited appear as both, so the two columns must not be added. More assets: add their tickers in the first lines.
WITH assets (ticker) AS (VALUES ('BTC'), ('ETH'), ('USDT'), ('USDC'), ('XRP'), ('XMR'), ('LTC'), ('BCH'), ('BNB'), ('SOL'), ('TRX'), ('DOGE')),
sums AS (
  SELECT coalesce(c.case_id, e.id) AS matter, n.role, n.currency, n.max_real, min(substr(coalesce(e.date, (SELECT a.published_at FROM articles a WHERE a.id = e.article_id)), 1, 4)) AS year
  FROM amounts n
  JOIN assets ON assets.ticker = n.currency
  JOIN event_amounts x ON x.mention_id = n.mention_id
  JOIN events e ON e.id = x.event_id
  LEFT JOIN case_events c ON c.event_id = e.id
  WHERE n.role IN ('seizure', 'forfeiture') AND n.status = 'actual' AND n.max_real IS NOT NULL
  GROUP BY 1, 2, 3, 4
)
SELECT year, currency AS asset, count(DISTINCT matter) AS matters, coalesce(sum(max_real) FILTER (WHERE role = 'seizure'), 0) AS seized,
  coalesce(sum(max_real) FILTER (WHERE role = 'forfeiture'), 0) AS forfeited
FROM sums
GROUP BY year, currency
ORDER BY year DESC, matters DESC, asset;
