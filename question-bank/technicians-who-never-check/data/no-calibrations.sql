INSERT INTO labs VALUES (1, 'Ridge'), (2, 'Basin');
INSERT INTO instruments VALUES (11, 1, 'scale', 2000);
INSERT INTO technicians VALUES (1, 1, 'Ada'), (2, 1, 'Ada'), (3, 2, 'Kim');
