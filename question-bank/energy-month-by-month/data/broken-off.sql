INSERT INTO sites VALUES (1, 'Coast', 'Quay'), (2, 'Hills', 'Old mill');
INSERT INTO chargers VALUES (11, 1), (21, 2);
INSERT INTO sessions VALUES
  (1, 11, '2034-02-10 10:00', NULL), (2, 11, '2034-03-10 10:00', 35), (3, 11, '2034-04-11 10:00', NULL),
  (4, 11, '2034-05-11 10:00', 21), (5, 11, '2034-05-12 10:00', NULL), (6, 11, '2034-06-01 10:00', NULL),
  (7, 21, '2034-04-11 10:00', NULL);
