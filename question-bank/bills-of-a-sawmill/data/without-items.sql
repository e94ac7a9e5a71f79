INSERT INTO customers VALUES (1, 'Boatyard'), (2, 'Joinery'), (3, 'Stage builder');
INSERT INTO orders VALUES (1, 1, '2035-06-01', 900), (2, 1, '2035-06-09', 850), (3, 2, '2035-06-09', 1400), (4, 3, '2035-06-10', 500);
INSERT INTO items VALUES (1, 1, 'larch', 3, 705), (2, 4, 'spruce', 22, 315);
