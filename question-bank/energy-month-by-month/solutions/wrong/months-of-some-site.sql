-- expects: basics passes, gaps fails, edges fails
-- The calendar holds the months that some site has, so a month that all sites miss is missing.
WITH used AS (
  SELECT site_id, substr(started_at, 1, 7) AS month, sum(kwh) AS kwh
  FROM sessions
  JOIN chargers ON chargers.id = charger_id
  WHERE kwh IS NOT NULL
  GROUP BY site_id, substr(started_at, 1, 7)
),
filled AS (
  SELECT ranges.site_id, months.month, coalesce(used.kwh, 0) AS kwh
  FROM (SELECT site_id, min(month) AS first, max(month) AS last FROM used GROUP BY site_id) ranges
  JOIN (SELECT DISTINCT month FROM used) months ON months.month BETWEEN first AND last
  LEFT JOIN used ON used.site_id = ranges.site_id AND used.month = months.month
)
SELECT site_id, month, kwh, kwh - lag(kwh) OVER (PARTITION BY site_id ORDER BY month) AS change FROM filled;
