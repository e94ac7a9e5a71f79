INSERT INTO members VALUES (1, 'Nia', '2034-05-28'), (2, 'Olaf', '2034-06-01'), (3, 'Pia', '2034-06-27'), (4, 'Quinn', '2034-07-02');
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden');
INSERT INTO loans VALUES
  (1, 2, 1, '2034-07-02 12:10', NULL), (2, 3, 1, '2034-08-02 12:10', NULL), (3, 4, 1, '2034-07-03 12:10', NULL);
