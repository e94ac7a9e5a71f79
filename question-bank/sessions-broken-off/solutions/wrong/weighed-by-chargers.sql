-- expects: basics fails, edges fails
-- Weighs the rates of the sites by their chargers, not by their sessions.
WITH per_site AS (
  SELECT
    sites.region,
    count(*) AS sessions,
    count(DISTINCT chargers.id) AS chargers,
    100.0 * sum(sessions.kwh IS NULL) / count(*) AS broken_off
  FROM sites
  JOIN chargers ON chargers.site_id = sites.id
  JOIN sessions ON sessions.charger_id = chargers.id
  GROUP BY sites.id, sites.region
)
SELECT region, sum(sessions) AS sessions, sum(broken_off * chargers) / sum(chargers) AS broken_off
FROM per_site
GROUP BY region;
