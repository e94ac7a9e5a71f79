INSERT INTO keys VALUES (1, 31, 0), (2, 30, NULL), (3, 29, 6);
