SELECT kitchens.id, kitchens.name, count(loans.id) AS boxes
FROM kitchens
LEFT JOIN loans ON loans.kitchen_id = kitchens.id
WHERE loans.taken_at >= '2034-06-01' AND loans.taken_at < '2034-07-01'
GROUP BY kitchens.id, kitchens.name;
