INSERT INTO depots VALUES (1, 'Harbour'), (2, 'Mill');
INSERT INTO deliveries VALUES (1, 1, '2032-02-01', 30), (2, 1, '2032-02-01', 30), (3, 2, '2032-02-01', 9);
INSERT INTO withdrawals VALUES (1, 1, '2032-02-02', 5), (2, 2, '2032-02-02', 3), (3, 2, '2032-02-02', 3);
