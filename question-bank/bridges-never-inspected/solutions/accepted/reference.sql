SELECT road, number, name
FROM bridges
WHERE NOT EXISTS (
  SELECT 1
  FROM inspections
  WHERE inspections.road = bridges.road AND inspections.number = bridges.number AND inspections.done_on IS NOT NULL
);
