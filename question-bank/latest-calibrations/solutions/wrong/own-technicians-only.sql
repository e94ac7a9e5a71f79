-- expects: basics passes, ties passes, edges fails
-- The inner join loses the work of other firms.
WITH ranked AS (
  SELECT *, rank() OVER (PARTITION BY instrument_id ORDER BY day DESC, abs(deviation)) AS place
  FROM calibrations
  WHERE deviation IS NOT NULL
)
SELECT instrument_id, ranked.id AS calibration_id, day, deviation, technicians.name AS technician
FROM ranked
JOIN technicians ON technicians.id = ranked.technician_id
WHERE place = 1;
