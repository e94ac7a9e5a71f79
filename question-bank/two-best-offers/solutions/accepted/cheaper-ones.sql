-- The place is one more than the number of cheaper offers; no window function.
SELECT o.part, o.supplier, o.price, 1 + count(cheaper.supplier) AS place
FROM offers o
LEFT JOIN offers cheaper ON cheaper.part = o.part AND cheaper.price < o.price
WHERE o.price IS NOT NULL
GROUP BY o.part, o.supplier, o.price
HAVING count(cheaper.supplier) <= 1
ORDER BY o.part, place, o.supplier;
