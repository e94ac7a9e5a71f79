INSERT INTO parts VALUES ('bolt'), ('drum');
