-- expects: basics passes, edges fails
-- Adds up equal prices once, and divides by all instruments.
SELECT
  labs.name AS lab,
  count(DISTINCT instruments.id) AS instruments,
  1.0 * sum(DISTINCT instruments.price) / count(DISTINCT instruments.id) AS mean_price
FROM labs
JOIN instruments ON instruments.lab_id = labs.id
JOIN calibrations ON calibrations.instrument_id = instruments.id
WHERE calibrations.day >= '2034-01-01' AND calibrations.day < '2035-01-01'
GROUP BY labs.id, labs.name;
