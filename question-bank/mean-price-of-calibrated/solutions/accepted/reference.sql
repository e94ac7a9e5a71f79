SELECT labs.name AS lab, count(*) AS instruments, avg(instruments.price) AS mean_price
FROM labs
JOIN instruments ON instruments.lab_id = labs.id
WHERE EXISTS (
  SELECT 1
  FROM calibrations
  WHERE instrument_id = instruments.id AND day >= '2034-01-01' AND day < '2035-01-01'
)
GROUP BY labs.id, labs.name;
