-- expects: basics passes, edges fails
-- NOT IN is never true for a road whose list holds a NULL.
SELECT road, number, name
FROM bridges
WHERE (road, number) NOT IN (SELECT road, number FROM inspections WHERE done_on IS NOT NULL);
