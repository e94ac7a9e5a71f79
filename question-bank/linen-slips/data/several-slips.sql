INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel');
INSERT INTO slips VALUES
  (1, 1, '2034-05-02', 'SHT', 20), (2, 1, '2034-05-02', 'SHT', 13), (3, 1, '2034-05-02', 'SHT', 7),
  (4, 2, '2034-05-02', 'TWL', 30), (5, 2, '2034-05-02', 'TWL', 11), (6, 2, '2034-05-03', 'SHT', 16);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'SHT', 25), (2, 1, '2034-05-02', 'SHT', 15), (3, 2, '2034-05-02', 'TWL', 40),
  (4, 2, '2034-05-03', 'SHT', 9), (5, 2, '2034-05-03', 'SHT', 7);
