SELECT
  sites.region,
  count(*) AS sessions,
  100.0 * sum(sessions.kwh IS NULL) / count(*) AS broken_off
FROM sites
JOIN chargers ON chargers.site_id = sites.id
JOIN sessions ON sessions.charger_id = chargers.id
GROUP BY sites.region;
