INSERT INTO sites VALUES
  (1, 'Coast', 'Quay'), (2, 'Coast', 'Yard'), (3, 'Coast', 'Pier'), (4, 'Hills', 'Old mill'), (5, 'Plain', 'Cross');
INSERT INTO chargers VALUES (11, 1), (21, 2), (41, 4);
INSERT INTO sessions VALUES
  (1, 11, '2034-03-08 09:10', NULL), (2, 11, '2034-03-08 10:10', 21), (3, 11, '2034-03-08 11:10', 15),
  (4, 11, '2034-03-08 12:10', 5);
