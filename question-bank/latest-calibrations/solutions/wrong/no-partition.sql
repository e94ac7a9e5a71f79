-- expects: basics fails, ties fails
-- Ranks the calibrations of all instruments together.
WITH ranked AS (
  SELECT *, rank() OVER (ORDER BY day DESC, abs(deviation)) AS place
  FROM calibrations
  WHERE deviation IS NOT NULL
)
SELECT instrument_id, ranked.id AS calibration_id, day, deviation, technicians.name AS technician
FROM ranked
LEFT JOIN technicians ON technicians.id = ranked.technician_id
WHERE place = 1;
