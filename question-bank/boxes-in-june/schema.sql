CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  joined_on TEXT
);

CREATE TABLE kitchens (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  town TEXT NOT NULL
);

CREATE TABLE loans (
  id INTEGER PRIMARY KEY,
  member_id INTEGER REFERENCES members (id),
  kitchen_id INTEGER NOT NULL REFERENCES kitchens (id),
  taken_at TEXT NOT NULL,
  returned_at TEXT
);
