INSERT INTO articles VALUES ('SHT', 'sheet');
INSERT INTO prices VALUES ('SHT', 85);
INSERT INTO counts VALUES (1, NULL, '2034-05-02', 'SHT', 3);
