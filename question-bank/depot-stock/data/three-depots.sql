INSERT INTO depots VALUES (1, 'Harbour'), (2, 'Mill'), (3, 'Orchard');
INSERT INTO deliveries VALUES (1, 1, '2032-02-01', 60), (2, 2, '2032-02-01', 25), (3, 3, '2032-02-03', 12);
INSERT INTO withdrawals VALUES (1, 1, '2032-02-02', 15), (2, 2, '2032-02-04', 30), (3, 3, '2032-02-04', 2);
