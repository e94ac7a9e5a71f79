-- expects: basics passes, ties passes, edges fails
-- NULL sorts before every number, so withdrawn offers take the first place.
SELECT part, supplier, price, place
FROM (SELECT *, rank() OVER (PARTITION BY part ORDER BY price) AS place FROM offers)
WHERE place <= 2
ORDER BY part, place, supplier;
