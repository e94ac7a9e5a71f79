-- expects: basics passes, edges fails
-- Counts June of every year.
SELECT kitchens.id, kitchens.name, count(loans.id) AS boxes
FROM kitchens
LEFT JOIN loans
  ON loans.kitchen_id = kitchens.id
  AND strftime('%m', loans.taken_at) = '06'
GROUP BY kitchens.id, kitchens.name;
