INSERT INTO depots VALUES (4, 'Quarry'), (5, 'Bridge');
INSERT INTO deliveries VALUES (1, 4, '2032-03-01', 8), (2, 5, '2032-03-01', 100);
INSERT INTO withdrawals VALUES (1, 4, '2032-03-02', 8), (2, 5, '2032-03-05', 41);
