INSERT INTO sites VALUES (1, 'Coast', 'Quay'), (2, 'Hills', 'Old mill'), (3, 'Hills', 'Bend'), (4, 'Plain', 'Cross');
INSERT INTO chargers VALUES (11, 1), (21, 2), (31, 3);
INSERT INTO sessions VALUES
  (1, 11, '2034-02-10 10:00', 19), (2, 11, '2034-02-28 10:00', 19), (3, 21, '2034-12-10 10:00', 27);
