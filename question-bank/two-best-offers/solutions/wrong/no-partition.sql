-- expects: basics fails
-- Ranks all offers together.
SELECT part, supplier, price, place
FROM (SELECT *, rank() OVER (ORDER BY price) AS place FROM offers WHERE price IS NOT NULL)
WHERE place <= 2
ORDER BY part, place, supplier;
