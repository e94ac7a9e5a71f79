INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES (11, 1, 'scale', 2000), (12, 1, 'oven', 5000), (21, 2, 'oven', 3000);
INSERT INTO technicians VALUES (1, 1, 'Ada');
INSERT INTO calibrations VALUES
  (1, 11, '2034-01-09', 1, NULL, NULL), (2, 12, '2034-01-09', NULL, NULL, 4), (3, 12, '2034-01-10', NULL, 1, NULL),
  (4, 21, '2034-06-09', NULL, NULL, NULL);
