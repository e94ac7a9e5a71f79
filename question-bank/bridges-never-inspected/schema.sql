CREATE TABLE bridges (
  road TEXT NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  built INTEGER NOT NULL,
  PRIMARY KEY (road, number)
);

CREATE TABLE inspections (
  id INTEGER PRIMARY KEY,
  road TEXT NOT NULL,
  number INTEGER,
  done_on TEXT
);
