-- expects: basics passes, edges fails
-- Divides by the instruments without a price as well.
SELECT labs.name AS lab, count(*) AS instruments, 1.0 * sum(coalesce(instruments.price, 0)) / count(*) AS mean_price
FROM labs
JOIN instruments ON instruments.lab_id = labs.id
WHERE instruments.id IN (SELECT instrument_id FROM calibrations WHERE day LIKE '2034-%')
GROUP BY labs.id, labs.name;
