-- expects: basics passes, ties fails
-- Of offers at the same price one is lost.
SELECT part, supplier, price, place
FROM (
  SELECT *, row_number() OVER (PARTITION BY part ORDER BY price, supplier) AS place
  FROM offers WHERE price IS NOT NULL
)
WHERE place <= 2
ORDER BY part, place, supplier;
