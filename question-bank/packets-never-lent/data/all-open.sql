INSERT INTO packets VALUES (1, 'mint', 'A'), (2, 'sage', 'A'), (3, 'mint', 'A'), (4, 'basil', 'B');

INSERT INTO loans VALUES (1, 1, '2031-06-01', NULL), (2, 2, '2031-06-01', NULL);
