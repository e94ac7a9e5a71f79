INSERT INTO parts VALUES ('axle'), ('bolt'), ('clamp'), ('drum');
INSERT INTO suppliers VALUES ('Ash', 'Norby'), ('Birch', 'Sundal'), ('Cedar', 'Norby'), ('Elm', 'Vik'), ('Fir', 'Vik');
INSERT INTO offers VALUES
  ('axle', 'Ash', 80), ('axle', 'Birch', 75), ('axle', 'Cedar', 90), ('axle', 'Elm', 74.5), ('axle', 'Fir', 120),
  ('bolt', 'Fir', 0.4), ('bolt', 'Elm', 0.35), ('bolt', 'Ash', 0.5),
  ('clamp', 'Cedar', 9), ('clamp', 'Birch', 100),
  ('drum', 'Ash', 300);
