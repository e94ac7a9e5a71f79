-- expects: basics passes, edges fails
-- Brings back the kitchens without any loan, not those with loans of other months only.
SELECT kitchens.id, kitchens.name, count(loans.id) AS boxes
FROM kitchens
LEFT JOIN loans ON loans.kitchen_id = kitchens.id
WHERE loans.id IS NULL OR loans.taken_at >= '2034-06-01' AND loans.taken_at < '2034-07-01'
GROUP BY kitchens.id, kitchens.name;
