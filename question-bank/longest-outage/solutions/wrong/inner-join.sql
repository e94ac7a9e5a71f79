-- expects: basics passes, gaps passes, edges fails
-- Leaves out the pumps that never failed.
WITH failed AS (
  SELECT pump_id, julianday(day) - row_number() OVER (PARTITION BY pump_id ORDER BY day) AS outage
  FROM checks
  WHERE ok = 0
),
outages AS (SELECT pump_id, count(*) AS days FROM failed GROUP BY pump_id, outage)
SELECT name, max(days) AS days FROM pumps JOIN outages ON pump_id = id GROUP BY id;
