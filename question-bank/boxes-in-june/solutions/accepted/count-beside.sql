SELECT id, name, (
  SELECT count(*) FROM loans WHERE kitchen_id = kitchens.id AND substr(taken_at, 1, 7) = '2034-06'
) AS boxes
FROM kitchens;
