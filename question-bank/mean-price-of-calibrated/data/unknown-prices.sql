INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES
  (11, 1, 'scale', 2000), (12, 1, 'oven', NULL), (13, 1, 'press', 7000), (21, 2, 'oven', NULL);
INSERT INTO technicians VALUES (1, 1, 'Ada');
INSERT INTO calibrations VALUES
  (1, 11, '2034-01-09', 1, NULL, 4), (2, 12, '2034-01-09', 1, NULL, 4), (3, 13, '2034-01-09', 1, NULL, 4),
  (4, 13, '2034-06-09', 1, NULL, 4), (5, 21, '2034-06-09', 1, NULL, 4), (6, 21, '2034-07-09', 1, NULL, 4);
