INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel');
INSERT INTO slips VALUES
  (1, 1, '2034-05-02', 'SHT', 10), (2, 1, '2034-05-02', 'SHT', 10), (3, 2, '2034-05-02', 'TWL', 6),
  (4, 2, '2034-05-02', 'TWL', 6);
INSERT INTO counts VALUES (1, 1, '2034-05-02', 'SHT', 20), (2, 2, '2034-05-02', 'TWL', 6);
