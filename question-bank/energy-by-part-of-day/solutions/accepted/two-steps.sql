-- Hours as numbers, and the total of the site in a query of its own; no window function.
WITH used AS (
  SELECT site_id, CAST(strftime('%H', started_at) AS INTEGER) AS hour, kwh
  FROM sessions, chargers
  WHERE charger_id = chargers.id AND kwh > 0
),
parts (part) AS (VALUES ('day'), ('evening'), ('night')),
totals AS (SELECT site_id, sum(kwh) AS total FROM used GROUP BY site_id)
SELECT site_id, name, part, sum(kwh) AS kwh, round(sum(kwh) * 100.0 / total, 2) AS share
FROM used
JOIN totals USING (site_id)
JOIN sites ON sites.id = site_id
JOIN parts ON part = iif(hour BETWEEN 6 AND 16, 'day', iif(hour BETWEEN 17 AND 21, 'evening', 'night'))
GROUP BY site_id, name, part, total;
