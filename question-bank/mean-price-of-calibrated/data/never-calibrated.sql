INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin'), (3, 'Annex');
INSERT INTO instruments VALUES
  (11, 1, 'scale', 2000), (12, 1, 'oven', 6001), (13, 1, 'press', 30000), (21, 2, 'oven', 3000);
INSERT INTO technicians VALUES (1, 1, 'Ada');
INSERT INTO calibrations VALUES (1, 11, '2034-01-09', 1, NULL, 4), (2, 12, '2034-01-09', 1, NULL, 4);
