INSERT INTO depots VALUES (1, 'Harbour'), (2, 'Mill');
INSERT INTO deliveries VALUES
  (1, 1, '2032-02-01', 20), (2, 1, '2032-02-04', 35), (3, 1, '2032-02-09', 7), (4, 2, '2032-02-09', 50);
INSERT INTO withdrawals VALUES
  (1, 1, '2032-02-02', 11), (2, 1, '2032-02-05', 13), (3, 2, '2032-02-10', 20), (4, 2, '2032-02-11', 6);
