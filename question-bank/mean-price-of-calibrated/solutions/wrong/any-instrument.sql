-- expects: basics fails, edges fails
-- Drops the join, and with it the question which instruments were calibrated.
SELECT labs.name AS lab, count(*) AS instruments, avg(instruments.price) AS mean_price
FROM labs
JOIN instruments ON instruments.lab_id = labs.id
GROUP BY labs.id, labs.name;
