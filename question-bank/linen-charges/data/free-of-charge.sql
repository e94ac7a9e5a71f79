INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'West', 'Eyes');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('CLT', 'cloth'), ('BLK', 'blanket');
INSERT INTO prices VALUES ('SHT', 85), ('CLT', 0);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'CLT', 120), (2, 1, '2034-05-02', 'SHT', 11), (3, 2, '2034-05-02', 'CLT', 45),
  (4, 2, '2034-05-03', 'BLK', 3), (5, 2, '2034-05-04', 'SHT', 1);
