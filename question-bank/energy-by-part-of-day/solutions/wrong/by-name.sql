-- expects: basics passes, edges fails
-- Puts two sites of the same name together.
WITH sorted AS (
  SELECT chargers.site_id, sessions.kwh, CASE
      WHEN substr(started_at, 12) >= '06:00' AND substr(started_at, 12) < '17:00' THEN 'day'
      WHEN substr(started_at, 12) >= '17:00' AND substr(started_at, 12) < '22:00' THEN 'evening'
      ELSE 'night'
    END AS part
  FROM sessions
  JOIN chargers ON chargers.id = sessions.charger_id
)
SELECT
  min(sites.id) AS site_id,
  sites.name,
  part,
  sum(kwh) AS kwh,
  100.0 * sum(kwh) / sum(sum(kwh)) OVER (PARTITION BY sites.name) AS share
FROM sorted
JOIN sites ON sites.id = sorted.site_id
GROUP BY sites.name, part
HAVING sum(kwh) > 0;
