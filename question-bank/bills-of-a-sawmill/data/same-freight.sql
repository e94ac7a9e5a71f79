INSERT INTO customers VALUES (1, 'Boatyard'), (2, 'Joinery');
INSERT INTO orders VALUES (1, 1, '2035-05-03', 900), (2, 1, '2035-05-03', 900), (3, 2, '2035-05-04', 900), (4, 2, '2035-05-11', 750);
INSERT INTO items VALUES
  (1, 1, 'larch', 8, 700), (2, 1, 'larch', 8, 700), (3, 2, 'larch', 8, 700),
  (4, 3, 'oak', 2, 2450), (5, 3, 'oak', 2, 2450), (6, 4, 'oak', 1, 2450);
