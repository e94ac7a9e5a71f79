INSERT INTO parts VALUES ('bolt'), ('clamp');
INSERT INTO suppliers VALUES ('Ash', 'Norby'), ('Birch', 'Sundal'), ('Cedar', 'Norby'), ('Elm', 'Vik');
INSERT INTO offers VALUES
  ('bolt', 'Cedar', 7), ('bolt', 'Birch', 5), ('bolt', 'Ash', 7), ('bolt', 'Elm', 9),
  ('clamp', 'Elm', 3), ('clamp', 'Ash', 2), ('clamp', 'Birch', 3);
