-- expects: basics passes, gaps fails, edges passes
-- Takes checks in a row for days in a row.
WITH numbered AS (
  SELECT
    pump_id,
    ok,
    row_number() OVER (PARTITION BY pump_id ORDER BY day) - row_number() OVER (PARTITION BY pump_id, ok ORDER BY day) AS run
  FROM checks
),
runs AS (SELECT pump_id, count(*) AS days FROM numbered WHERE ok = 0 GROUP BY pump_id, run)
SELECT name, coalesce(max(days), 0) AS days FROM pumps LEFT JOIN runs ON pump_id = id GROUP BY id;
