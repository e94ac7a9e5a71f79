INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES (11, 1, 'scale', 2400), (12, 1, 'oven', 5200), (21, 2, 'scale', 2600);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 2, 'Ada');
INSERT INTO calibrations VALUES
  (1, 11, '2034-03-01', 1, 2, 4), (2, 11, '2034-04-01', NULL, 1, 1), (3, 12, '2034-04-01', 1, NULL, 2),
  (4, 21, '2034-04-03', NULL, NULL, -3), (5, 21, '2034-04-03', 2, NULL, 3);
