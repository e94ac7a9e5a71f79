SELECT bridges.road, bridges.number, bridges.name
FROM bridges
LEFT JOIN inspections
  ON inspections.road = bridges.road AND inspections.number = bridges.number AND inspections.done_on IS NOT NULL
WHERE inspections.id IS NULL;
