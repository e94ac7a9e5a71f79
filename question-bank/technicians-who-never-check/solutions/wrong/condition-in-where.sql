-- expects: basics passes, edges fails
-- Mends the list and moves the condition to WHERE, so labs with 0 are lost.
SELECT labs.name AS lab, count(technicians.id) AS never_checked
FROM labs
LEFT JOIN technicians ON technicians.lab_id = labs.id
WHERE technicians.id NOT IN (SELECT checked_by FROM calibrations WHERE checked_by IS NOT NULL)
GROUP BY labs.id, labs.name;
