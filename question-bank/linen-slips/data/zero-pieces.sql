INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel');
INSERT INTO slips VALUES (1, 1, '2034-05-02', 'SHT', 0), (2, 2, '2034-05-02', 'SHT', 0), (3, 2, '2034-05-04', 'TWL', 3);
INSERT INTO counts VALUES (1, 2, '2034-05-02', 'SHT', 0), (2, 2, '2034-05-03', 'TWL', 0), (3, 2, '2034-05-04', 'TWL', 3);
