CREATE TABLE labs (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE instruments (
  id INTEGER PRIMARY KEY,
  lab_id INTEGER NOT NULL REFERENCES labs (id),
  model TEXT NOT NULL,
  price INTEGER
);

CREATE TABLE technicians (
  id INTEGER PRIMARY KEY,
  lab_id INTEGER NOT NULL REFERENCES labs (id),
  name TEXT NOT NULL
);

CREATE TABLE calibrations (
  id INTEGER PRIMARY KEY,
  instrument_id INTEGER NOT NULL REFERENCES instruments (id),
  day TEXT NOT NULL,
  technician_id INTEGER REFERENCES technicians (id),
  checked_by INTEGER REFERENCES technicians (id),
  deviation INTEGER
);
