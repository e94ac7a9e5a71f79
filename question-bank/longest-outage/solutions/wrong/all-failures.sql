-- expects: basics fails, gaps fails
-- Counts the days on which a pump failed, in a row or not.
SELECT name, count(pump_id) AS days
FROM pumps
LEFT JOIN checks ON pump_id = id AND ok = 0
GROUP BY id;
