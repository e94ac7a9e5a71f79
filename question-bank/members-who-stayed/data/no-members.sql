INSERT INTO kitchens VALUES (1, 'Mill Lane', 'Arden');
INSERT INTO loans VALUES (1, NULL, 1, '2034-05-09 12:10', NULL);
