SELECT name AS lab, (
  SELECT count(*)
  FROM technicians
  WHERE lab_id = labs.id AND NOT EXISTS (SELECT 1 FROM calibrations WHERE checked_by = technicians.id)
) AS never_checked
FROM labs;
