INSERT INTO members VALUES (1, 'Nia', '2034-02-03');
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden'), (2, 'Harbour', 'Arden');
INSERT INTO loans VALUES
  (1, 1, 1, '2034-05-31 23:59', NULL), (2, 1, 1, '2034-06-01 00:00', NULL), (3, 1, 1, '2034-06-30 00:00', NULL),
  (4, 1, 1, '2034-06-30 12:20', NULL), (5, 1, 1, '2034-06-30 23:59', NULL), (6, 1, 1, '2034-07-01 00:00', NULL);
