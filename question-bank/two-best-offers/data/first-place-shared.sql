INSERT INTO parts VALUES ('gear');
INSERT INTO suppliers VALUES ('Ash', 'Norby'), ('Birch', 'Sundal'), ('Cedar', 'Norby'), ('Elm', 'Vik');
INSERT INTO offers VALUES ('gear', 'Elm', 21), ('gear', 'Cedar', 20), ('gear', 'Ash', 20), ('gear', 'Birch', 20);
