INSERT INTO keys VALUES (1, 103, 5), (2, 107, NULL), (3, 101, 2), (4, 102, NULL), (5, 106, 4);
