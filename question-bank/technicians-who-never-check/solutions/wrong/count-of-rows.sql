-- expects: basics passes, edges fails
-- count(*) counts the row of a lab without such a technician as well.
SELECT labs.name AS lab, count(*) AS never_checked
FROM labs
LEFT JOIN technicians
  ON technicians.lab_id = labs.id
  AND NOT EXISTS (SELECT 1 FROM calibrations WHERE checked_by = technicians.id)
GROUP BY labs.id, labs.name;
