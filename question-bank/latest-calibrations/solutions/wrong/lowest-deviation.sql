-- expects: basics passes, ties fails
-- Takes the lowest deviation, so -5 comes before 2.
WITH ranked AS (
  SELECT *, rank() OVER (PARTITION BY instrument_id ORDER BY day DESC, deviation) AS place
  FROM calibrations
  WHERE deviation IS NOT NULL
)
SELECT instrument_id, ranked.id AS calibration_id, day, deviation, technicians.name AS technician
FROM ranked
LEFT JOIN technicians ON technicians.id = ranked.technician_id
WHERE place = 1;
