-- expects: basics passes, edges fails
-- Counts each instrument once and loses the year.
SELECT labs.name AS lab, count(*) AS instruments, avg(instruments.price) AS mean_price
FROM labs
JOIN instruments ON instruments.lab_id = labs.id
WHERE instruments.id IN (SELECT instrument_id FROM calibrations)
GROUP BY labs.id, labs.name;
