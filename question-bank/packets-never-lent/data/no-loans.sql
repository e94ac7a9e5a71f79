INSERT INTO packets VALUES (7, 'flax', 'A'), (8, 'flax', 'A');
