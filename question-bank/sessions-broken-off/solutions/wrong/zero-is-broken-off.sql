-- expects: basics passes, edges fails
-- Takes 0 kWh for a session that broke off.
SELECT region, count(*) AS sessions, 100.0 * sum(coalesce(kwh, 0) = 0) / count(*) AS broken_off
FROM sites
JOIN chargers ON chargers.site_id = sites.id
JOIN sessions ON sessions.charger_id = chargers.id
GROUP BY region;
