-- expects: basics passes, edges fails
-- Takes away every bridge that has the name of an inspected one.
SELECT road, number, name
FROM bridges
WHERE name NOT IN (
  SELECT bridges.name
  FROM bridges
  JOIN inspections ON inspections.road = bridges.road AND inspections.number = bridges.number
  WHERE inspections.done_on IS NOT NULL
);
