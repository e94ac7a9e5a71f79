INSERT INTO members VALUES (1, 'Nia', '2034-02-03');
INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden'), (2, 'Harbour', 'Arden');
