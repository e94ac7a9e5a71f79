-- expects: basics passes, edges fails
-- Counts boxes of members, so those of guests are lost.
SELECT kitchens.id, kitchens.name, count(loans.member_id) AS boxes
FROM kitchens
LEFT JOIN loans
  ON loans.kitchen_id = kitchens.id
  AND loans.taken_at LIKE '2034-06-%'
GROUP BY kitchens.id, kitchens.name;
