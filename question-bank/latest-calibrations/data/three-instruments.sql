INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES (11, 1, 'scale', 2400), (12, 1, 'oven', 5200), (21, 2, 'scale', 2600);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo'), (3, 2, 'Kim');
INSERT INTO calibrations VALUES
  (101, 11, '2034-01-09', 1, 2, 4), (102, 11, '2034-02-06', 2, 1, -3), (103, 11, '2034-03-06', 1, NULL, 5),
  (104, 12, '2034-01-20', 1, 2, 2), (105, 12, '2034-02-20', 2, NULL, 6), (106, 21, '2034-02-11', 3, NULL, 0);
