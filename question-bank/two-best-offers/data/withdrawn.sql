INSERT INTO parts VALUES ('bolt'), ('drum');
INSERT INTO suppliers VALUES ('Ash', 'Norby'), ('Birch', 'Sundal'), ('Cedar', 'Norby'), ('Elm', 'Vik');
INSERT INTO offers VALUES
  ('bolt', 'Ash', NULL), ('bolt', 'Birch', 6), ('bolt', 'Cedar', 8), ('bolt', 'Elm', 5),
  ('drum', 'Ash', NULL), ('drum', 'Elm', NULL);
