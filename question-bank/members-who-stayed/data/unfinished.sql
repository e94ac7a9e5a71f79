INSERT INTO members VALUES (1, 'Nia', '2034-05-08'), (2, 'Olaf', NULL), (3, 'Pia', NULL);
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden');
INSERT INTO loans VALUES
  (1, 1, 1, '2034-05-09 12:10', NULL), (2, 2, 1, '2034-05-10 12:10', NULL), (3, 2, 1, '2034-06-10 12:10', NULL),
  (4, NULL, 1, '2034-05-10 12:10', NULL), (5, NULL, 1, '2034-06-10 12:10', NULL);
