-- expects: basics passes, edges fails
-- The outer joins add a row without a session for each quiet site, and its kwh is NULL as well.
SELECT region, count(*) AS sessions, 100.0 * sum(kwh IS NULL) / count(*) AS broken_off
FROM sites
LEFT JOIN chargers ON chargers.site_id = sites.id
LEFT JOIN sessions ON sessions.charger_id = chargers.id
GROUP BY region;
