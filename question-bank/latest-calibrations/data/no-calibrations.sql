INSERT INTO labs VALUES (1, 'Ridge');
INSERT INTO instruments VALUES (11, 1, 'scale', 2400), (12, 1, 'oven', NULL);
INSERT INTO technicians VALUES (1, 1, 'Ada');
