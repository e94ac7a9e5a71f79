-- Keeps the step by site, and hands on both counts.
WITH per_site AS (
  SELECT sites.region, count(*) AS sessions, count(*) - count(sessions.kwh) AS broken
  FROM sites
  JOIN chargers ON chargers.site_id = sites.id
  JOIN sessions ON sessions.charger_id = chargers.id
  GROUP BY sites.id, sites.region
)
SELECT region, sum(sessions) AS sessions, round(100.0 * sum(broken) / sum(sessions), 2) AS broken_off
FROM per_site
GROUP BY region;
