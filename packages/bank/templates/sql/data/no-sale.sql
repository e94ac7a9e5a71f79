insert into stalls values (1, 'Nuts'), (2, 'Honey');
insert into sales values (1, 1, 500);
