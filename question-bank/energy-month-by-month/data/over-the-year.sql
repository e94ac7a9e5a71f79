INSERT INTO sites VALUES (1, 'Coast', 'Quay'), (2, 'Hills', 'Old mill');
INSERT INTO chargers VALUES (11, 1), (21, 2);
INSERT INTO sessions VALUES
  (1, 11, '2034-11-10 10:00', 10), (2, 11, '2034-12-31 23:50', 25), (3, 11, '2035-01-01 00:10', 7),
  (4, 11, '2035-02-01 10:00', 9),
  (5, 21, '2034-11-30 10:00', 50), (6, 21, '2035-02-28 10:00', 20);
