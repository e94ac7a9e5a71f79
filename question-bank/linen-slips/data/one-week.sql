INSERT INTO wards VALUES (1, 'East', 'Surgery'), (2, 'East', 'Children'), (3, 'West', 'Eyes');
INSERT INTO articles VALUES ('SHT', 'sheet'), ('TWL', 'towel'), ('GWN', 'gown');
INSERT INTO prices VALUES ('SHT', 85), ('TWL', 30);
INSERT INTO slips VALUES
  (1, 1, '2034-05-02', 'SHT', 40), (2, 1, '2034-05-02', 'TWL', 25), (3, 2, '2034-05-03', 'SHT', 12),
  (4, 3, '2034-05-03', 'GWN', 18), (5, 3, '2034-05-04', 'SHT', 20);
INSERT INTO counts VALUES
  (1, 1, '2034-05-02', 'SHT', 40), (2, 1, '2034-05-02', 'TWL', 24), (3, 3, '2034-05-03', 'GWN', 18),
  (4, 2, '2034-05-04', 'SHT', 12), (5, 3, '2034-05-04', 'SHT', 21);
