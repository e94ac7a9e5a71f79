INSERT INTO wards VALUES (1, 'East', 'Recovery'), (2, 'West', 'Recovery'), (3, 'West', 'Eyes');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('BLK', 'blanket');
INSERT INTO prices VALUES ('SHT', 70);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'SHT', 15), (2, 1, '2034-05-02', 'SHT', 15), (3, 2, '2034-05-02', 'SHT', 22),
  (4, 2, '2034-05-02', 'BLK', 5), (5, 2, '2034-05-02', 'BLK', 5), (6, 3, '2034-05-02', 'SHT', 1);
