CREATE TABLE packets (
  id INTEGER PRIMARY KEY,
  species TEXT NOT NULL,
  shelf TEXT NOT NULL
);

CREATE TABLE loans (
  id INTEGER PRIMARY KEY,
  packet_id INTEGER REFERENCES packets (id),
  lent_on TEXT NOT NULL,
  returned_on TEXT
);
