WITH failed AS (
  SELECT pump_id, day, lag(day) OVER (PARTITION BY pump_id ORDER BY day) AS before FROM checks WHERE ok = 0
),
numbered AS (
  SELECT pump_id, sum(before IS NULL OR date(before, '+1 day') <> day) OVER (PARTITION BY pump_id ORDER BY day) AS outage
  FROM failed
)
SELECT name, coalesce((
  SELECT count(*) FROM numbered WHERE pump_id = pumps.id GROUP BY outage ORDER BY 1 DESC LIMIT 1
), 0) AS days
FROM pumps;
