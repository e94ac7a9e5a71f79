INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel');
INSERT INTO slips VALUES
  (1, 1, '2034-05-02', 'SHT', 10), (2, 1, '2034-05-03', 'SHT', 14), (3, 2, '2034-05-02', 'SHT', 9),
  (4, 2, '2034-05-02', 'TWL', 7);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'SHT', 14), (2, 1, '2034-05-03', 'SHT', 10), (3, 2, '2034-05-02', 'SHT', 7),
  (4, 2, '2034-05-02', 'TWL', 9);
