-- expects: basics passes, edges fails
-- Starts from the bags, so a ward without bags is missing.
SELECT
  wards.id,
  wards.name,
  sum(counts.pieces * coalesce(prices.cents, 0)) AS cents,
  sum(CASE WHEN prices.article IS NULL THEN counts.pieces ELSE 0 END) AS unpriced
FROM counts
JOIN wards ON wards.id = counts.ward_id
LEFT JOIN prices ON prices.article = counts.article
GROUP BY wards.id;
