INSERT INTO labs VALUES (1, 'Ridge');
INSERT INTO instruments VALUES (11, 1, 'scale', 2400), (12, 1, 'oven', 5200);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo');
INSERT INTO calibrations VALUES
  (1, 11, '2034-03-06', 1, 2, -5), (2, 11, '2034-03-06', 2, 1, 2), (3, 12, '2034-03-06', 2, 1, -1),
  (4, 12, '2034-03-06', 1, 2, 0), (5, 12, '2034-03-06', 1, 2, 1);
