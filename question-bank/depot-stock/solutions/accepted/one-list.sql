WITH moves AS (
  SELECT depot_id, crates FROM deliveries
  UNION ALL
  SELECT depot_id, -crates FROM withdrawals
)
SELECT name, coalesce(sum(crates), 0) AS stock
FROM depots
LEFT JOIN moves ON moves.depot_id = depots.id
GROUP BY depots.id;
