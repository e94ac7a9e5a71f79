INSERT INTO wards VALUES (4, 'North', 'Dialysis'), (7, 'North', 'Burns'), (9, 'South', 'Day clinic');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('BLK', 'blanket'), ('PLW', 'pillow case');
INSERT INTO slips VALUES
  (1, 4, '2034-06-01', 'SHT', 33), (2, 4, '2034-06-01', 'PLW', 60), (3, 4, '2034-06-02', 'SHT', 33),
  (4, 7, '2034-06-01', 'BLK', 14), (5, 7, '2034-06-02', 'BLK', 9), (6, 9, '2034-06-02', 'PLW', 16),
  (7, 9, '2034-06-03', 'SHT', 8);
INSERT INTO counts VALUES
  (1, 4, '2034-06-01', 'SHT', 33), (2, 4, '2034-06-01', 'PLW', 58), (3, 4, '2034-06-02', 'SHT', 30),
  (4, 7, '2034-06-01', 'BLK', 14), (5, 7, '2034-06-02', 'SHT', 9), (6, 9, '2034-06-02', 'PLW', 19),
  (7, 9, '2034-06-04', 'SHT', 8);
