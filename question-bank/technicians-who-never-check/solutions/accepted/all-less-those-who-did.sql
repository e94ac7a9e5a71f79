-- Counts all technicians, and takes away those who appear as checkers.
SELECT
  labs.name AS lab,
  count(DISTINCT technicians.id) - count(DISTINCT calibrations.checked_by) AS never_checked
FROM labs
LEFT JOIN technicians ON technicians.lab_id = labs.id
LEFT JOIN calibrations ON calibrations.checked_by = technicians.id
GROUP BY labs.id, labs.name;
