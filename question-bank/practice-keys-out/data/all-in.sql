INSERT INTO keys VALUES (1, 12, 3), (2, 11, 1), (3, 14, 2);
