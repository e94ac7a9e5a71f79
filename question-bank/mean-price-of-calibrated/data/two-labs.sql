INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES
  (11, 1, 'scale', 2000), (12, 1, 'oven', 6000), (21, 2, 'scale', 2500), (22, 2, 'press', 9500);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo'), (3, 2, 'Kim');
INSERT INTO calibrations VALUES
  (101, 11, '2034-01-09', 1, 2, 4), (102, 11, '2034-05-06', 2, 1, -3), (103, 11, '2034-09-06', 1, NULL, 5),
  (104, 12, '2034-01-20', 1, 2, 2), (105, 21, '2034-02-20', 3, NULL, 6), (106, 22, '2034-02-11', 3, NULL, 0);
