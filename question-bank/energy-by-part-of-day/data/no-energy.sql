INSERT INTO sites VALUES (1, 'Coast', 'Quay'), (2, 'Hills', 'Old mill'), (3, 'Hills', 'Bend'), (4, 'Plain', 'Cross');
INSERT INTO chargers VALUES (11, 1), (21, 2), (31, 3);
INSERT INTO sessions VALUES
  (1, 11, '2034-03-08 09:10', NULL), (2, 11, '2034-03-08 23:10', 0), (3, 21, '2034-03-08 12:00', 19),
  (4, 21, '2034-03-08 18:00', 38);
