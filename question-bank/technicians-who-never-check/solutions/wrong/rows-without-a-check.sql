-- expects: basics passes, edges fails
-- A lab without technicians also gives a row without a check, which is counted.
SELECT labs.name AS lab, sum(calibrations.id IS NULL) AS never_checked
FROM labs
LEFT JOIN technicians ON technicians.lab_id = labs.id
LEFT JOIN calibrations ON calibrations.checked_by = technicians.id
GROUP BY labs.id, labs.name;
