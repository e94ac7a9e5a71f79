WITH RECURSIVE used AS (
  SELECT site_id, date(started_at, 'start of month') AS month, sum(kwh) AS kwh
  FROM sessions
  JOIN chargers ON chargers.id = charger_id
  WHERE kwh IS NOT NULL
  GROUP BY site_id, date(started_at, 'start of month')
),
calendar (site_id, month, last) AS (
  SELECT site_id, min(month), max(month) FROM used GROUP BY site_id
  UNION ALL
  SELECT site_id, date(month, '+1 month'), last FROM calendar WHERE month < last
),
filled AS (
  SELECT site_id, month, coalesce(kwh, 0) AS kwh FROM calendar LEFT JOIN used USING (site_id, month)
)
SELECT
  site_id,
  substr(month, 1, 7) AS month,
  kwh,
  kwh - lag(kwh) OVER (PARTITION BY site_id ORDER BY month) AS change
FROM filled;
