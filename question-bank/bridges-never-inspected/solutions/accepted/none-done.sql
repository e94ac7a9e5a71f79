-- Counts what was done for each bridge and keeps those with none.
SELECT bridges.road, bridges.number, bridges.name
FROM bridges
LEFT JOIN inspections ON (inspections.road, inspections.number) = (bridges.road, bridges.number)
GROUP BY bridges.road, bridges.number, bridges.name
HAVING count(inspections.done_on) = 0;
