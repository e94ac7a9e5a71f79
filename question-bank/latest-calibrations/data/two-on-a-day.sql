INSERT INTO labs VALUES (1, 'Ridge');
INSERT INTO instruments VALUES (11, 1, 'scale', 2400), (12, 1, 'oven', 5200);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo');
INSERT INTO calibrations VALUES
  (1, 11, '2034-03-06', 1, 2, 6), (2, 11, '2034-03-06', 2, 1, 2), (3, 11, '2034-03-06', 1, 2, 4),
  (4, 11, '2034-03-01', 1, 2, 1), (5, 12, '2034-03-06', 2, 1, 3), (6, 12, '2034-03-06', 2, 1, 5);
