INSERT INTO sites VALUES (5, 'Plain', 'Cross');
INSERT INTO chargers VALUES (51, 5);
INSERT INTO sessions VALUES (1, 51, '2034-12-31 23:50', 17);
