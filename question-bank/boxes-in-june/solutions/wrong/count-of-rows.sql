-- expects: basics fails, edges fails
-- count(*) counts the empty row of a kitchen as a box.
SELECT kitchens.id, kitchens.name, count(*) AS boxes
FROM kitchens
LEFT JOIN loans
  ON loans.kitchen_id = kitchens.id
  AND loans.taken_at >= '2034-06-01'
  AND loans.taken_at < '2034-07-01'
GROUP BY kitchens.id, kitchens.name;
