INSERT INTO wards VALUES (4, 'North', 'Dialysis'), (7, 'North', 'Burns'), (9, 'South', 'Day clinic');
INSERT INTO articles VALUES
  ('SHT', 'sheet'), ('TWL', 'towel'), ('GWN', 'gown'), ('BLK', 'blanket'), ('PLW', 'pillow case'), ('CRT', 'curtain');
INSERT INTO prices VALUES ('SHT', 92), ('GWN', 155), ('PLW', 41);
INSERT INTO counts VALUES
  (11, 4, '2034-06-01', 'SHT', 33), (12, 4, '2034-06-01', 'SHT', 17), (13, 4, '2034-06-02', 'PLW', 60),
  (14, 4, '2034-06-02', 'CRT', 3), (15, 7, '2034-06-01', 'GWN', 21), (16, 7, '2034-06-03', 'BLK', 14),
  (17, 7, '2034-06-04', 'BLK', 9), (18, 7, '2034-06-04', 'TWL', 52), (19, 9, '2034-06-04', 'SHT', 8),
  (20, 9, '2034-06-05', 'GWN', 5), (21, 9, '2034-06-05', 'PLW', 16);
