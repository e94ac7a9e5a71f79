INSERT INTO sites VALUES (1, 'Coast', 'Station'), (2, 'Hills', 'Station');
INSERT INTO chargers VALUES (11, 1), (21, 2);
INSERT INTO sessions VALUES
  (1, 11, '2034-03-08 09:10', 20), (2, 11, '2034-03-08 09:10', 20), (3, 11, '2034-03-08 23:10', 35),
  (4, 21, '2034-03-08 10:00', 12), (5, 21, '2034-03-08 22:45', 48);
