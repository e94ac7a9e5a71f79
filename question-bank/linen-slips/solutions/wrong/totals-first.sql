-- expects: basics fails, sums fails
-- Looks only into wards whose totals differ, so differences that cancel each other are lost.
WITH both_sides AS (
  SELECT ward_id, day, article, pieces AS sent, NULL AS counted FROM slips
  UNION ALL
  SELECT ward_id, day, article, NULL, pieces FROM counts
)
SELECT ward_id, day, article, sum(sent) AS sent, sum(counted) AS counted
FROM both_sides
WHERE ward_id IN (SELECT ward_id FROM both_sides GROUP BY ward_id HAVING sum(sent) IS NOT sum(counted))
GROUP BY ward_id, day, article
HAVING sum(sent) IS NOT sum(counted);
