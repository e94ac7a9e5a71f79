INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'West', 'Eyes');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel');
INSERT INTO counts VALUES (1, 1, '2034-05-02', 'SHT', 31), (2, 1, '2034-05-02', 'TWL', 4), (3, 2, '2034-05-02', 'TWL', 6);
