-- expects: basics passes, sums passes, edges fails
-- Takes a side without rows for 0 pieces, so a lonely row with 0 pieces agrees with it.
SELECT ward_id, day, article, sum(sent) AS sent, sum(counted) AS counted
FROM (
  SELECT ward_id, day, article, pieces AS sent, NULL AS counted FROM slips
  UNION ALL
  SELECT ward_id, day, article, NULL, pieces FROM counts
)
GROUP BY ward_id, day, article
HAVING coalesce(sum(sent), 0) <> coalesce(sum(counted), 0);
