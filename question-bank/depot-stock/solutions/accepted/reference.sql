SELECT
  name,
  coalesce((SELECT sum(crates) FROM deliveries WHERE depot_id = depots.id), 0)
    - coalesce((SELECT sum(crates) FROM withdrawals WHERE depot_id = depots.id), 0) AS stock
FROM depots;
