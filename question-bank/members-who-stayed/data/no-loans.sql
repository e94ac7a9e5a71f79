INSERT INTO members VALUES (1, 'Nia', '2034-05-08'), (2, 'Olaf', '2034-05-31'), (3, 'Pia', '2034-06-01');
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden');
