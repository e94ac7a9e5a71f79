INSERT INTO customers VALUES (1, 'Boatyard'), (2, 'Joinery'), (3, 'Stage builder');
INSERT INTO orders VALUES (1, 2, '2035-07-01', 1250);
INSERT INTO items VALUES (1, 1, 'oak', 7, 2500);
