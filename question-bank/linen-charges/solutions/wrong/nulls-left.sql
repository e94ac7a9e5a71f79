-- expects: basics passes, edges fails
-- A sum over nothing but missing prices, or over no bag at all, is NULL.
SELECT
  wards.id,
  wards.name,
  sum(counts.pieces * prices.cents) AS cents,
  sum(CASE WHEN prices.article IS NULL THEN counts.pieces ELSE 0 END) AS unpriced
FROM wards
LEFT JOIN counts ON counts.ward_id = wards.id
LEFT JOIN prices ON prices.article = counts.article
GROUP BY wards.id;
