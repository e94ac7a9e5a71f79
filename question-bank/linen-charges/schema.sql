CREATE TABLE wards (
  id INTEGER PRIMARY KEY,
  building TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (building, name)
);

CREATE TABLE articles (
  code TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL
);

CREATE TABLE prices (
  article TEXT PRIMARY KEY NOT NULL REFERENCES articles (code),
  cents INTEGER NOT NULL
);

CREATE TABLE slips (
  id INTEGER PRIMARY KEY,
  ward_id INTEGER NOT NULL REFERENCES wards (id),
  day TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (code),
  pieces INTEGER NOT NULL
);

CREATE TABLE counts (
  id INTEGER PRIMARY KEY,
  ward_id INTEGER REFERENCES wards (id),
  day TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (code),
  pieces INTEGER NOT NULL
);
