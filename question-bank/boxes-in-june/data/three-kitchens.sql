INSERT INTO members VALUES (1, 'Nia', '2034-02-03'), (2, 'Olaf', '2034-05-20'), (3, 'Pia', NULL);
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden'), (2, 'Harbour', 'Arden'), (3, 'Station', 'Arden');
INSERT INTO loans VALUES
  (1, 1, 1, '2034-06-02 12:10', '2034-06-03 12:00'), (2, 2, 1, '2034-06-09 12:40', NULL),
  (3, 1, 3, '2034-06-14 11:55', '2034-06-20 12:05'), (4, 2, 3, '2034-07-03 12:20', NULL);
