-- expects: basics passes, ties passes, edges fails
-- Ranks what broke off too, and NULL sorts first.
WITH ranked AS (
  SELECT *, rank() OVER (PARTITION BY instrument_id ORDER BY day DESC, abs(deviation)) AS place
  FROM calibrations
)
SELECT instrument_id, ranked.id AS calibration_id, day, deviation, technicians.name AS technician
FROM ranked
LEFT JOIN technicians ON technicians.id = ranked.technician_id
WHERE place = 1;
