-- expects: basics fails, edges fails
-- Counts the bags without a price, not their pieces.
SELECT
  wards.id,
  wards.name,
  coalesce(sum(counts.pieces * prices.cents), 0) AS cents,
  count(counts.id) - count(prices.article) AS unpriced
FROM wards
LEFT JOIN counts ON counts.ward_id = wards.id
LEFT JOIN prices ON prices.article = counts.article
GROUP BY wards.id;
