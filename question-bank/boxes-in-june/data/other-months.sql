INSERT INTO members VALUES (1, 'Nia', '2034-02-03');
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden'), (2, 'Harbour', 'Arden'), (3, 'Station', 'Arden'), (4, 'Park', 'Lowe');
INSERT INTO loans VALUES
  (1, 1, 1, '2034-05-02 12:10', NULL), (2, 1, 1, '2034-05-09 12:40', '2034-06-05 12:00'), (3, 1, 2, '2034-07-14 11:55', NULL),
  (4, 1, 3, '2034-05-14 11:55', NULL), (5, 1, 3, '2034-06-14 11:55', NULL), (6, 1, 3, '2034-07-14 12:55', NULL);
