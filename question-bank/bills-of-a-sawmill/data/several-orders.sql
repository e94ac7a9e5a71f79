INSERT INTO customers VALUES (4, 'Roofer'), (5, 'Stables'), (6, 'Organ workshop');
INSERT INTO orders VALUES
  (11, 4, '2035-03-01', 1500), (12, 4, '2035-03-08', 1800), (13, 4, '2035-03-15', 0),
  (14, 5, '2035-03-02', 2100), (15, 6, '2035-03-02', 640), (16, 6, '2035-04-11', 700);
INSERT INTO items VALUES
  (21, 11, 'spruce', 60, 295), (22, 12, 'spruce', 25, 305), (23, 13, 'larch', 12, 690),
  (24, 14, 'oak', 30, 1980), (25, 15, 'pear', 4, 5200), (26, 16, 'pear', 1, 5350);
