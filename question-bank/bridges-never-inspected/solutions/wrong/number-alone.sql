-- expects: basics fails, edges fails
-- The number says which bridge only together with the road.
SELECT road, number, name
FROM bridges
WHERE NOT EXISTS (SELECT 1 FROM inspections WHERE inspections.number = bridges.number AND done_on IS NOT NULL);
