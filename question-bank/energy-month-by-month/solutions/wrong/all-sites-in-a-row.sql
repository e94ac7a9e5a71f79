-- expects: basics fails, gaps fails, edges fails
-- LAG without a partition takes the last month of another site.
WITH used AS (
  SELECT site_id, substr(started_at, 1, 7) AS month, sum(kwh) AS kwh
  FROM sessions
  JOIN chargers ON chargers.id = charger_id
  WHERE kwh IS NOT NULL
  GROUP BY site_id, substr(started_at, 1, 7)
)
SELECT site_id, month, kwh, kwh - lag(kwh) OVER (ORDER BY site_id, month) AS change FROM used;
