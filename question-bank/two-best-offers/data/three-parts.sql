INSERT INTO parts VALUES ('hinge'), ('latch'), ('rail');
INSERT INTO suppliers VALUES ('Ash', 'Norby'), ('Birch', 'Sundal'), ('Cedar', 'Norby');
INSERT INTO offers VALUES
  ('hinge', 'Ash', 4.5), ('hinge', 'Birch', 3.9), ('hinge', 'Cedar', 6),
  ('latch', 'Cedar', 11), ('latch', 'Ash', 12.25),
  ('rail', 'Birch', 40);
