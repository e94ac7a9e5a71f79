WITH placed AS (
  SELECT part, supplier, price, rank() OVER (PARTITION BY part ORDER BY price) AS place
  FROM offers
  WHERE price IS NOT NULL
)
SELECT part, supplier, price, place FROM placed WHERE place <= 2 ORDER BY part, place, supplier;
