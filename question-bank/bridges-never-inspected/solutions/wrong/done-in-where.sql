-- expects: basics passes, edges fails
-- Returns a bridge once for each planned inspection, also one with an inspection that was done.
SELECT bridges.road, bridges.number, bridges.name
FROM bridges
LEFT JOIN inspections ON inspections.road = bridges.road AND inspections.number = bridges.number
WHERE inspections.done_on IS NULL;
