-- expects: basics passes, gaps fails, edges passes
-- Adds months to the day of the first session: a month after 31 January comes 3 March.
WITH RECURSIVE used AS (
  SELECT site_id, started_at, kwh FROM sessions JOIN chargers ON chargers.id = charger_id WHERE kwh IS NOT NULL
),
calendar (site_id, day, last) AS (
  SELECT site_id, date(min(started_at)), substr(max(started_at), 1, 7) FROM used GROUP BY site_id
  UNION ALL
  SELECT site_id, date(day, '+1 month'), last FROM calendar WHERE substr(day, 1, 7) < last
),
filled AS (
  SELECT
    site_id,
    substr(day, 1, 7) AS month,
    coalesce((
      SELECT sum(kwh) FROM used
      WHERE used.site_id = calendar.site_id AND substr(started_at, 1, 7) = substr(day, 1, 7)
    ), 0) AS kwh
  FROM calendar
)
SELECT site_id, month, kwh, kwh - lag(kwh) OVER (PARTITION BY site_id ORDER BY month) AS change FROM filled;
