-- expects: basics passes, gaps fails, edges passes
-- The number of the day begins anew with each month.
WITH failed AS (
  SELECT
    pump_id,
    strftime('%Y-%m', day) AS month,
    CAST(strftime('%d', day) AS INTEGER) - row_number() OVER (PARTITION BY pump_id ORDER BY day) AS outage
  FROM checks
  WHERE ok = 0
),
outages AS (SELECT pump_id, count(*) AS days FROM failed GROUP BY pump_id, month, outage)
SELECT name, coalesce(max(days), 0) AS days FROM pumps LEFT JOIN outages ON pump_id = id GROUP BY id;
