INSERT INTO members VALUES (1, 'Nia', '2034-02-03');
INSERT INTO kitchens VALUES (1, 'Station', 'Arden'), (2, 'Station', 'Lowe');
INSERT INTO loans VALUES (1, 1, 1, '2034-06-11 12:00', NULL), (2, 1, 1, '2034-06-12 12:00', NULL), (3, 1, 2, '2034-06-12 12:00', NULL);
