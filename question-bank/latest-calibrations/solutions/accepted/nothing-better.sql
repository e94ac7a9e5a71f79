-- A calibration is in force when there is none that is better; no window function.
SELECT
  instrument_id,
  id AS calibration_id,
  day,
  deviation,
  (SELECT name FROM technicians WHERE technicians.id = c.technician_id) AS technician
FROM calibrations c
WHERE deviation IS NOT NULL AND NOT EXISTS (
  SELECT 1
  FROM calibrations better
  WHERE better.instrument_id = c.instrument_id
    AND better.deviation IS NOT NULL
    AND (better.day > c.day OR better.day = c.day AND abs(better.deviation) < abs(c.deviation))
);
