-- expects: basics passes, ties fails
-- Of equal calibrations one is kept by chance.
WITH ranked AS (
  SELECT *, row_number() OVER (PARTITION BY instrument_id ORDER BY day DESC, abs(deviation)) AS place
  FROM calibrations
  WHERE deviation IS NOT NULL
)
SELECT instrument_id, ranked.id AS calibration_id, day, deviation, technicians.name AS technician
FROM ranked
LEFT JOIN technicians ON technicians.id = ranked.technician_id
WHERE place = 1;
