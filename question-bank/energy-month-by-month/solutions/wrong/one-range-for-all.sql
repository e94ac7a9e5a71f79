-- expects: basics fails, gaps fails, edges fails
-- The calendar runs from the first to the last month of all sites together.
WITH RECURSIVE used AS (
  SELECT site_id, date(started_at, 'start of month') AS month, sum(kwh) AS kwh
  FROM sessions
  JOIN chargers ON chargers.id = charger_id
  WHERE kwh IS NOT NULL
  GROUP BY site_id, date(started_at, 'start of month')
),
calendar (month) AS (
  SELECT min(month) FROM used
  UNION ALL
  SELECT date(month, '+1 month') FROM calendar WHERE month < (SELECT max(month) FROM used)
),
filled AS (
  SELECT sites.site_id, calendar.month, coalesce(used.kwh, 0) AS kwh
  FROM (SELECT DISTINCT site_id FROM used) sites
  CROSS JOIN calendar
  LEFT JOIN used ON used.site_id = sites.site_id AND used.month = calendar.month
)
SELECT
  site_id,
  substr(month, 1, 7) AS month,
  kwh,
  kwh - lag(kwh) OVER (PARTITION BY site_id ORDER BY month) AS change
FROM filled;
