-- expects: basics passes, edges fails
-- Takes a planned inspection for one that was done.
SELECT bridges.road, bridges.number, bridges.name
FROM bridges
LEFT JOIN inspections ON inspections.road = bridges.road AND inspections.number = bridges.number
WHERE inspections.id IS NULL;
