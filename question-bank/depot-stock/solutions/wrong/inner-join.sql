-- expects: basics passes, edges fails
-- Loses the depots without deliveries or without withdrawals.
WITH came AS (SELECT depot_id, sum(crates) AS crates FROM deliveries GROUP BY depot_id),
went AS (SELECT depot_id, sum(crates) AS crates FROM withdrawals GROUP BY depot_id)
SELECT name, came.crates - went.crates AS stock
FROM depots
JOIN came ON came.depot_id = depots.id
JOIN went ON went.depot_id = depots.id;
