-- expects: basics passes, edges fails
-- Compares the hour with > and <, so the first hour of a part falls into the one before.
WITH sorted AS (
  SELECT chargers.site_id, sessions.kwh, CASE
      WHEN CAST(strftime('%H', started_at) AS INTEGER) > 6 AND CAST(strftime('%H', started_at) AS INTEGER) <= 17 THEN 'day'
      WHEN CAST(strftime('%H', started_at) AS INTEGER) > 17 AND CAST(strftime('%H', started_at) AS INTEGER) < 22 THEN 'evening'
      ELSE 'night'
    END AS part
  FROM sessions
  JOIN chargers ON chargers.id = sessions.charger_id
)
SELECT
  sites.id AS site_id,
  sites.name,
  part,
  sum(kwh) AS kwh,
  100.0 * sum(kwh) / sum(sum(kwh)) OVER (PARTITION BY sites.id) AS share
FROM sorted
JOIN sites ON sites.id = sorted.site_id
GROUP BY sites.id, part
HAVING sum(kwh) > 0;
