-- Keeps every row of the join, and counts only those of the month.
SELECT kitchens.id, kitchens.name, count(loans.id) FILTER (WHERE loans.taken_at LIKE '2034-06-%') AS boxes
FROM kitchens
LEFT JOIN loans ON loans.kitchen_id = kitchens.id
GROUP BY kitchens.id, kitchens.name;
