-- expects: basics passes, edges fails
-- BETWEEN holds the upper limit, so the first minute of July counts.
SELECT kitchens.id, kitchens.name, count(loans.id) AS boxes
FROM kitchens
LEFT JOIN loans
  ON loans.kitchen_id = kitchens.id
  AND loans.taken_at BETWEEN '2034-06-01 00:00' AND '2034-07-01 00:00'
GROUP BY kitchens.id, kitchens.name;
