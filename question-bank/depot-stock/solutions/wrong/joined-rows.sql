-- expects: basics passes, edges fails
-- Joins both lists at once, so every delivery is counted once for each withdrawal.
SELECT name, coalesce(sum(deliveries.crates), 0) - coalesce(sum(withdrawals.crates), 0) AS stock
FROM depots
LEFT JOIN deliveries ON deliveries.depot_id = depots.id
LEFT JOIN withdrawals ON withdrawals.depot_id = depots.id
GROUP BY depots.id;
