INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES (11, 1, 'scale', 2000);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo'), (3, 2, 'Kim');
INSERT INTO calibrations VALUES
  (1, 11, '2034-01-09', 2, 1, 4), (2, 11, '2034-05-06', 1, 2, -3), (3, 11, '2034-06-06', 3, NULL, 5);
