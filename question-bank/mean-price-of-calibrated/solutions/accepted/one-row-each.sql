-- One row for each instrument first, by a distinct list.
WITH calibrated AS (
  SELECT DISTINCT instruments.id, lab_id, price
  FROM instruments
  JOIN calibrations ON instrument_id = instruments.id
  WHERE strftime('%Y', day) = '2034'
)
SELECT name AS lab, count(*) AS instruments, round(sum(price) * 1.0 / count(price), 2) AS mean_price
FROM calibrated
JOIN labs ON labs.id = lab_id
GROUP BY lab_id, name;
