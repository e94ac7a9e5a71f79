-- expects: basics fails, edges fails
-- Counts technicians whose own work waits for its check.
SELECT labs.name AS lab, count(DISTINCT technicians.id) AS never_checked
FROM labs
LEFT JOIN technicians
  ON technicians.lab_id = labs.id
  AND technicians.id IN (SELECT technician_id FROM calibrations WHERE checked_by IS NULL)
GROUP BY labs.id, labs.name;
