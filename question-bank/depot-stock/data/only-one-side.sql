INSERT INTO depots VALUES (1, 'Harbour'), (2, 'Mill'), (3, 'Orchard');
INSERT INTO deliveries VALUES (1, 1, '2032-02-01', 14);
INSERT INTO withdrawals VALUES (1, 2, '2032-02-02', 4);
