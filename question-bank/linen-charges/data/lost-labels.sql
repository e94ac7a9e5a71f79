INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'West', 'Eyes');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('BLK', 'blanket');
INSERT INTO prices VALUES ('SHT', 85);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'SHT', 10), (2, NULL, '2034-05-02', 'SHT', 30), (3, NULL, '2034-05-02', 'BLK', 8),
  (4, 2, '2034-05-03', 'SHT', 4), (5, 2, '2034-05-03', 'BLK', 2);
