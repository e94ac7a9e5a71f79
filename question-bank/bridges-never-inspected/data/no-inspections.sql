INSERT INTO bridges VALUES ('L1', 1, 'Moor', 2007), ('L1', 2, 'Moor', 2008);
