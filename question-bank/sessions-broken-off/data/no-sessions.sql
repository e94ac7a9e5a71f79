INSERT INTO sites VALUES (1, 'Coast', 'Quay');
INSERT INTO chargers VALUES (11, 1);
