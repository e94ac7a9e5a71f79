INSERT INTO parts VALUES ('gear'), ('rail');
INSERT INTO suppliers VALUES ('Ash', 'Norby'), ('Birch', 'Sundal'), ('Cedar', 'Norby');
INSERT INTO offers VALUES
  ('gear', 'Cedar', 22), ('gear', 'Birch', 18), ('gear', 'Ash', 18),
  ('rail', 'Ash', 40), ('rail', 'Cedar', 41);
