-- expects: basics fails, edges fails
-- Asks who never made a calibration.
SELECT labs.name AS lab, count(technicians.id) AS never_checked
FROM labs
LEFT JOIN technicians
  ON technicians.lab_id = labs.id
  AND NOT EXISTS (SELECT 1 FROM calibrations WHERE technician_id = technicians.id)
GROUP BY labs.id, labs.name;
