-- expects: basics passes, edges fails
-- Puts two kitchens of the same name together.
SELECT min(kitchens.id) AS id, kitchens.name, count(loans.id) AS boxes
FROM kitchens
LEFT JOIN loans
  ON loans.kitchen_id = kitchens.id
  AND loans.taken_at LIKE '2034-06-%'
GROUP BY kitchens.name;
