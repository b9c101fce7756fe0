-- How do the sums that authorities asked for compare with those imposed?
--
-- Read: one row a matter, kind of payment and currency in which both were told: the largest sum sought, the largest imposed, and the share of
--   the one in the other.
-- Limits: only matters whose articles tell both; most tell one. "Sought" is what somebody asks for, not what the law allows at most. The two
--   may concern different defendants of one matter: read the articles before you conclude.
WITH sums AS (
  SELECT c.case_id, n.role, n.currency, max(n.max_real) FILTER (WHERE n.status = 'sought') AS sought,
    max(n.max_real) FILTER (WHERE n.status = 'actual') AS imposed
  FROM case_events c
  JOIN event_amounts x ON x.event_id = c.event_id
  JOIN amounts n ON n.mention_id = x.mention_id
  WHERE n.role IN ('penalty', 'settlement', 'disgorgement', 'restitution', 'forfeiture') AND n.equivalent_to IS NULL AND n.max_real IS NOT NULL
  GROUP BY c.case_id, n.role, n.currency
)
SELECT k.title AS matter, s.role, s.currency, s.sought, s.imposed, round(100.0 * s.imposed / s.sought, 1) AS percent
FROM sums s JOIN cases k ON k.id = s.case_id
WHERE s.sought > 0 AND s.imposed IS NOT NULL
ORDER BY percent, matter, s.role;
