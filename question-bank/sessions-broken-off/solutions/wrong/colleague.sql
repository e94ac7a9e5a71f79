-- expects: basics fails, edges fails
-- The query of the statement: the average of the rates of the sites.
WITH per_site AS (
  SELECT
    sites.region,
    count(*) AS sessions,
    100.0 * sum(sessions.kwh IS NULL) / count(*) AS broken_off
  FROM sites
  JOIN chargers ON chargers.site_id = sites.id
  JOIN sessions ON sessions.charger_id = chargers.id
  GROUP BY sites.id, sites.region
)
SELECT region, sum(sessions) AS sessions, avg(broken_off) AS broken_off
FROM per_site
GROUP BY region;
