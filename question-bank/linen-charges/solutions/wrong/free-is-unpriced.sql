-- expects: basics passes, edges fails
-- Makes the missing price a 0 first, and then takes every 0 for a missing price.
SELECT
  wards.id,
  wards.name,
  coalesce(sum(counts.pieces * prices.cents), 0) AS cents,
  coalesce(sum(CASE WHEN coalesce(prices.cents, 0) = 0 THEN counts.pieces END), 0) AS unpriced
FROM wards
LEFT JOIN counts ON counts.ward_id = wards.id
LEFT JOIN prices ON prices.article = counts.article
GROUP BY wards.id;
