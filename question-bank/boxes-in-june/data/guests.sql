INSERT INTO members VALUES (1, 'Nia', '2034-02-03');
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden'), (2, 'Harbour', 'Arden');
INSERT INTO loans VALUES
  (1, NULL, 1, '2034-06-11 12:00', NULL), (2, NULL, 1, '2034-06-11 12:00', NULL), (3, 1, 1, '2034-06-11 12:00', NULL);
