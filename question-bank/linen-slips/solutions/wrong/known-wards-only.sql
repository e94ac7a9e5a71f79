-- expects: basics passes, sums passes, edges fails
-- The join with wards loses the bags without a label.
SELECT wards.id AS ward_id, day, article, sum(sent) AS sent, sum(counted) AS counted
FROM (
  SELECT ward_id, day, article, pieces AS sent, NULL AS counted FROM slips
  UNION ALL
  SELECT ward_id, day, article, NULL, pieces FROM counts
) both_sides
JOIN wards ON wards.id = both_sides.ward_id
GROUP BY wards.id, day, article
HAVING sum(sent) IS NOT sum(counted);
