INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('BLK', 'blanket'), ('CRT', 'curtain');
INSERT INTO prices VALUES ('SHT', 88);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'BLK', 13), (2, 1, '2034-05-09', 'CRT', 2), (3, 2, '2034-05-02', 'SHT', 9);
