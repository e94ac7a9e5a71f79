-- expects: basics fails, edges fails
-- Goes back to the sessions and divides whole numbers.
SELECT region, count(*) AS sessions, 100 * sum(kwh IS NULL) / count(*) AS broken_off
FROM sites
JOIN chargers ON chargers.site_id = sites.id
JOIN sessions ON sessions.charger_id = chargers.id
GROUP BY region;
