-- expects: basics passes, ties fails
-- Returns every calibration of the latest day.
WITH ranked AS (
  SELECT *, rank() OVER (PARTITION BY instrument_id ORDER BY day DESC) AS place
  FROM calibrations
  WHERE deviation IS NOT NULL
)
SELECT instrument_id, ranked.id AS calibration_id, day, deviation, technicians.name AS technician
FROM ranked
LEFT JOIN technicians ON technicians.id = ranked.technician_id
WHERE place = 1;
