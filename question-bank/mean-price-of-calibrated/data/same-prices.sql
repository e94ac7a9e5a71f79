INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES
  (11, 1, 'scale', 2000), (12, 1, 'scale', 2000), (13, 1, 'press', 8000), (21, 2, 'oven', 3000), (22, 2, 'scale', 3000);
INSERT INTO technicians VALUES (1, 1, 'Ada');
INSERT INTO calibrations VALUES
  (1, 11, '2034-01-09', 1, NULL, 4), (2, 12, '2034-01-09', 1, NULL, 4), (3, 13, '2034-05-09', 1, NULL, 4),
  (4, 13, '2034-07-09', 1, NULL, 4), (5, 21, '2034-01-10', 1, NULL, 4), (6, 22, '2034-01-10', 1, NULL, 4);
