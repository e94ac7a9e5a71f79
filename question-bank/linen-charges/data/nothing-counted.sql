INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children'), (3, 'West', 'Eyes');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('BLK', 'blanket');
INSERT INTO prices VALUES ('SHT', 85);
INSERT INTO slips VALUES (1, 3, '2034-05-02', 'SHT', 40), (2, 3, '2034-05-02', 'BLK', 4);
INSERT INTO counts VALUES (1, 2, '2034-05-02', 'SHT', 7), (2, 2, '2034-05-02', 'BLK', 1);
