-- expects: basics passes, edges fails
-- UNION drops the second of two deliveries of the same size.
SELECT name, coalesce(sum(crates), 0) AS stock
FROM depots
LEFT JOIN (
  SELECT depot_id, crates FROM deliveries UNION SELECT depot_id, -crates FROM withdrawals
) moves ON moves.depot_id = depots.id
GROUP BY depots.id;
