INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin'), (3, 'Annex');
INSERT INTO instruments VALUES (11, 1, 'scale', 2000), (21, 2, 'scale', 2000);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Bo');
INSERT INTO calibrations VALUES (1, 11, '2034-01-09', 2, 1, 4), (2, 21, '2034-05-06', NULL, NULL, -3);
