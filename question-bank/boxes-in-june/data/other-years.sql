INSERT INTO members VALUES (1, 'Nia', '2033-02-03');
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden'), (2, 'Harbour', 'Arden');
INSERT INTO loans VALUES
  (1, 1, 1, '2033-06-11 12:00', NULL), (2, 1, 1, '2034-06-11 12:00', NULL), (3, 1, 2, '2035-06-11 12:00', NULL);
