-- Months as numbers, a list of all numbers, and a join with the month before; no window function.
WITH RECURSIVE used AS (
  SELECT
    site_id,
    12 * CAST(strftime('%Y', started_at) AS INTEGER) + CAST(strftime('%m', started_at) AS INTEGER) - 1 AS n,
    kwh
  FROM sessions
  JOIN chargers ON chargers.id = charger_id
  WHERE kwh IS NOT NULL
),
numbers (n) AS (
  SELECT min(n) FROM used
  UNION ALL
  SELECT n + 1 FROM numbers WHERE n < (SELECT max(n) FROM used)
),
filled AS (
  SELECT
    ranges.site_id,
    numbers.n,
    first,
    coalesce((SELECT sum(kwh) FROM used WHERE used.site_id = ranges.site_id AND used.n = numbers.n), 0) AS kwh
  FROM (SELECT site_id, min(n) AS first, max(n) AS last FROM used GROUP BY site_id) ranges
  JOIN numbers ON numbers.n BETWEEN first AND last
)
SELECT
  now.site_id,
  printf('%04d-%02d', now.n / 12, now.n % 12 + 1) AS month,
  now.kwh,
  now.kwh - before.kwh AS change
FROM filled now
LEFT JOIN filled before ON before.site_id = now.site_id AND before.n = now.n - 1;
