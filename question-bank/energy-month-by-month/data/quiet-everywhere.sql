INSERT INTO sites VALUES (1, 'Coast', 'Quay'), (2, 'Hills', 'Old mill');
INSERT INTO chargers VALUES (11, 1), (21, 2);
INSERT INTO sessions VALUES
  (1, 11, '2034-07-10 10:00', 44), (2, 11, '2034-09-10 10:00', 31), (3, 11, '2034-10-10 10:00', 30),
  (4, 21, '2034-07-21 10:00', 12), (5, 21, '2034-09-05 10:00', 19);
