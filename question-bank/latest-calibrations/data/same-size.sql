INSERT INTO labs VALUES (1, 'Ridge');
INSERT INTO instruments VALUES (11, 1, 'scale', 2400), (12, 1, 'oven', 5200), (13, 1, 'press', 9000);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo');
INSERT INTO calibrations VALUES
  (1, 11, '2034-03-06', 1, 2, 3), (2, 11, '2034-03-06', 2, 1, -3), (3, 11, '2034-03-06', 2, 1, 7),
  (4, 12, '2034-03-08', 1, 2, 2), (5, 12, '2034-03-08', 1, 2, 2), (6, 12, '2034-03-08', 2, 1, 2),
  (7, 13, '2034-03-08', 1, 2, 1), (8, 13, '2034-03-09', 2, 1, 1);
