WITH failed AS (
  -- Within an outage the day and its number grow together.
  SELECT pump_id, julianday(day) - row_number() OVER (PARTITION BY pump_id ORDER BY day) AS outage
  FROM checks
  WHERE ok = 0
),
outages AS (
  SELECT pump_id, count(*) AS days FROM failed GROUP BY pump_id, outage
)
SELECT name, coalesce(max(days), 0) AS days
FROM pumps
LEFT JOIN outages ON outages.pump_id = pumps.id
GROUP BY pumps.id;
