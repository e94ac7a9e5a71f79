INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES
  (11, 1, 'scale', 1000), (12, 1, 'oven', 2000), (13, 1, 'press', 4000), (14, 1, 'lamp', 8000), (21, 2, 'oven', 3000);
INSERT INTO technicians VALUES (1, 1, 'Ada');
INSERT INTO calibrations VALUES
  (1, 11, '2033-12-31', 1, NULL, 4), (2, 12, '2034-01-01', 1, NULL, 4), (3, 13, '2034-12-31', 1, NULL, 4),
  (4, 14, '2035-01-01', 1, NULL, 4), (5, 12, '2035-03-01', 1, NULL, 4), (6, 21, '2033-05-01', 1, NULL, 4);
