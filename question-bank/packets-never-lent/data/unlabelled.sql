INSERT INTO packets VALUES (1, 'bean', 'A'), (2, 'leek', 'A'), (3, 'bean', 'B');

INSERT INTO loans VALUES
  (1, 1, '2031-05-02', '2031-05-20'),
  (2, NULL, '2031-05-03', '2031-05-21'),
  (3, NULL, '2031-05-04', NULL);
