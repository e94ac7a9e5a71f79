-- expects: basics fails, edges fails
-- Divides whole numbers, so the decimals are cut off.
SELECT labs.name AS lab, count(*) AS instruments, sum(instruments.price) / count(instruments.price) AS mean_price
FROM labs
JOIN instruments ON instruments.lab_id = labs.id
WHERE instruments.id IN (SELECT instrument_id FROM calibrations WHERE day LIKE '2034-%')
GROUP BY labs.id, labs.name;
