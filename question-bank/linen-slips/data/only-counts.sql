INSERT INTO wards VALUES (1, 'East', 'Surgery');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel');
INSERT INTO counts VALUES (1, 1, '2034-05-02', 'SHT', 18), (2, 1, '2034-05-03', 'SHT', 5);
