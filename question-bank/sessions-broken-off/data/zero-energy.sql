INSERT INTO sites VALUES (1, 'Coast', 'Quay'), (2, 'Hills', 'Old mill');
INSERT INTO chargers VALUES (11, 1), (21, 2);
INSERT INTO sessions VALUES
  (1, 11, '2034-03-08 09:10', 0), (2, 11, '2034-03-08 10:10', NULL), (3, 11, '2034-03-08 11:10', 15),
  (4, 21, '2034-03-08 09:20', 0), (5, 21, '2034-03-08 10:20', 11);
