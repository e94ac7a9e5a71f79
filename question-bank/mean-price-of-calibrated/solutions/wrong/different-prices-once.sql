-- expects: basics passes, edges fails
-- Two instruments at the same price fall together.
SELECT
  labs.name AS lab,
  count(DISTINCT instruments.id) AS instruments,
  avg(DISTINCT instruments.price) AS mean_price
FROM labs
JOIN instruments ON instruments.lab_id = labs.id
JOIN calibrations ON calibrations.instrument_id = instruments.id
WHERE calibrations.day >= '2034-01-01' AND calibrations.day < '2035-01-01'
GROUP BY labs.id, labs.name;
