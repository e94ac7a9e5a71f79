-- expects: basics passes, edges fails
-- Puts two wards of the same name together.
SELECT
  min(wards.id) AS id,
  wards.name,
  coalesce(sum(counts.pieces * prices.cents), 0) AS cents,
  coalesce(sum(CASE WHEN prices.article IS NULL THEN counts.pieces END), 0) AS unpriced
FROM wards
LEFT JOIN counts ON counts.ward_id = wards.id
LEFT JOIN prices ON prices.article = counts.article
GROUP BY wards.name;
