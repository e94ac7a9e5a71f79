-- Both tables in one list, with a column for each side.
SELECT ward_id, day, article, sum(sent) AS sent, sum(counted) AS counted
FROM (
  SELECT ward_id, day, article, pieces AS sent, NULL AS counted FROM slips
  UNION ALL
  SELECT ward_id, day, article, NULL, pieces FROM counts
)
GROUP BY ward_id, day, article
HAVING sum(sent) IS NOT sum(counted);
