INSERT INTO labs VALUES (4, 'North'), (5, 'South'), (6, 'Annex');
INSERT INTO instruments VALUES (41, 4, 'press', 18000), (51, 5, 'oven', 4300), (61, 6, 'lamp', 640);
INSERT INTO technicians VALUES
  (7, 4, 'Ines'), (8, 4, 'Tom'), (9, 4, 'Uma'), (10, 4, 'Veit'), (11, 5, 'Wim'), (12, 5, 'Xia'), (13, 5, 'Yan'),
  (14, 6, 'Zoe'), (15, 6, 'Ari');
INSERT INTO calibrations VALUES
  (201, 41, '2034-01-08', 7, 8, 9), (202, 41, '2034-04-14', 9, 8, 1), (203, 51, '2034-03-30', 8, NULL, 2),
  (204, 51, '2034-06-10', 11, 7, -4), (205, 61, '2034-07-02', 14, 12, 3), (206, 61, '2034-09-12', NULL, NULL, 1),
  (207, 51, '2034-05-05', 12, 14, NULL);
