-- expects: basics passes, gaps fails
-- LAG takes the row before, whichever month it is of.
WITH used AS (
  SELECT site_id, substr(started_at, 1, 7) AS month, sum(kwh) AS kwh
  FROM sessions
  JOIN chargers ON chargers.id = charger_id
  WHERE kwh IS NOT NULL
  GROUP BY site_id, substr(started_at, 1, 7)
)
SELECT site_id, month, kwh, kwh - lag(kwh) OVER (PARTITION BY site_id ORDER BY month) AS change FROM used;
