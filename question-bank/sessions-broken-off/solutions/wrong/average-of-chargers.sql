-- expects: basics fails, edges fails
-- Averages finer rates, those of the chargers, in the same way.
WITH per_charger AS (
  SELECT
    sites.region,
    count(*) AS sessions,
    100.0 * sum(sessions.kwh IS NULL) / count(*) AS broken_off
  FROM sites
  JOIN chargers ON chargers.site_id = sites.id
  JOIN sessions ON sessions.charger_id = chargers.id
  GROUP BY chargers.id, sites.region
)
SELECT region, sum(sessions) AS sessions, avg(broken_off) AS broken_off
FROM per_charger
GROUP BY region;
