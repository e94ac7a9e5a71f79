insert into stalls values (1, 'Nuts'), (2, 'Honey');
insert into sales values (1, 1, 500), (2, 1, 200), (3, 2, 900);
