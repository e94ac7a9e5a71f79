INSERT INTO sites VALUES (1, 'Coast', 'Quay'), (2, 'Coast', 'Yard'), (3, 'Hills', 'Old mill'), (4, 'Hills', 'Bend');
INSERT INTO chargers VALUES (11, 1), (21, 2), (31, 3), (41, 4);
INSERT INTO sessions VALUES
  (1, 11, '2034-03-08 09:10', NULL), (2, 11, '2034-03-08 10:10', NULL), (3, 21, '2034-03-08 11:10', NULL),
  (4, 31, '2034-03-08 12:10', 5), (5, 41, '2034-03-08 12:10', 5), (6, 41, '2034-03-08 12:10', 5);
