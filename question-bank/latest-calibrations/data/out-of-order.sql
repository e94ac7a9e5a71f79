INSERT INTO labs VALUES (4, 'North'), (5, 'South');
INSERT INTO instruments VALUES (41, 4, 'press', 18000), (42, 4, 'scale', 1900), (51, 5, 'oven', NULL), (52, 5, 'scale', 1900);
INSERT INTO technicians VALUES (7, 4, 'Ines'), (8, 5, 'Tom'), (9, 5, 'Uma');
INSERT INTO calibrations VALUES
  (201, 41, '2034-04-14', 7, NULL, 9), (202, 41, '2034-01-08', 8, 7, 1), (203, 41, '2033-12-30', 7, 8, 2),
  (204, 42, '2034-02-10', 9, 7, -4), (205, 42, '2034-10-02', 7, 9, 3), (206, 42, '2034-09-12', 7, 9, 1),
  (207, 51, '2034-05-05', 8, NULL, 7), (208, 52, '2034-04-30', 9, NULL, -8), (209, 52, '2034-04-03', 8, 9, 1);
