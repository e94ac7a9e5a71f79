SELECT labs.name AS lab, count(technicians.id) AS never_checked
FROM labs
LEFT JOIN technicians
  ON technicians.lab_id = labs.id
  AND technicians.id NOT IN (SELECT checked_by FROM calibrations)
GROUP BY labs.id, labs.name;
