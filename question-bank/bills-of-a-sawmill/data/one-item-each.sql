INSERT INTO customers VALUES (1, 'Boatyard'), (2, 'Joinery'), (3, 'Stage builder');
INSERT INTO orders VALUES (1, 1, '2035-02-03', 900), (2, 2, '2035-02-04', 1200), (3, 3, '2035-02-04', 0);
INSERT INTO items VALUES (1, 1, 'larch', 8, 700), (2, 2, 'oak', 3, 2450), (3, 3, 'spruce', 40, 310);
