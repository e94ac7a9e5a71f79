INSERT INTO packets VALUES
  (1, 'bean', 'A'),
  (2, 'leek', 'A'),
  (3, 'bean', 'B'),
  (4, 'dill', 'B'),
  (5, 'kale', 'C');

INSERT INTO loans VALUES
  (1, 1, '2031-03-02', '2031-03-20'),
  (2, 4, '2031-03-05', NULL),
  (3, 1, '2031-04-01', '2031-04-18');
