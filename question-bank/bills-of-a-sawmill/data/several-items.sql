INSERT INTO customers VALUES (1, 'Boatyard'), (2, 'Joinery');
INSERT INTO orders VALUES (1, 1, '2035-02-03', 900), (2, 1, '2035-02-20', 1100), (3, 2, '2035-02-21', 1300);
INSERT INTO items VALUES
  (1, 1, 'larch', 8, 700), (2, 1, 'oak', 2, 2400), (3, 1, 'spruce', 15, 300),
  (4, 2, 'larch', 6, 710), (5, 3, 'oak', 5, 2450), (6, 3, 'beech', 9, 1150);
