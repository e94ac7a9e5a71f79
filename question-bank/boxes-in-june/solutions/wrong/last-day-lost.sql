-- expects: basics passes, edges fails
-- The text 2034-06-30 12:20 is greater than 2034-06-30, so the last day is lost.
SELECT kitchens.id, kitchens.name, count(loans.id) AS boxes
FROM kitchens
LEFT JOIN loans
  ON loans.kitchen_id = kitchens.id
  AND loans.taken_at BETWEEN '2034-06-01' AND '2034-06-30'
GROUP BY kitchens.id, kitchens.name;
