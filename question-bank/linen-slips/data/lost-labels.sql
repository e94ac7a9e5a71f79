INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel');
INSERT INTO slips VALUES (1, 1, '2034-05-02', 'SHT', 18), (2, 2, '2034-05-02', 'SHT', 5);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'SHT', 18), (2, NULL, '2034-05-02', 'SHT', 2), (3, NULL, '2034-05-02', 'SHT', 3),
  (4, NULL, '2034-05-03', 'TWL', 4);
