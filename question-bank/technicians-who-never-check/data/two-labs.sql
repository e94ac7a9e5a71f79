INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES (11, 1, 'scale', 2000), (12, 1, 'oven', 6000), (21, 2, 'scale', 2500);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo'), (3, 1, 'Cleo'), (4, 2, 'Kim'), (5, 2, 'Lou');
INSERT INTO calibrations VALUES
  (101, 11, '2034-01-09', 2, 1, 4), (102, 11, '2034-05-06', 2, NULL, -3), (103, 12, '2034-06-06', 4, 1, 5),
  (104, 21, '2034-06-20', 4, 5, 2), (105, 21, '2034-07-20', 5, NULL, 1);
