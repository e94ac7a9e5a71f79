-- expects: basics passes, ties fails, edges passes
-- Gives a second place after two first ones.
SELECT part, supplier, price, place
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY part ORDER BY price) AS place
  FROM offers WHERE price IS NOT NULL
)
WHERE place <= 2
ORDER BY part, place, supplier;
