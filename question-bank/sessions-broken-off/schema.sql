CREATE TABLE sites (
  id INTEGER PRIMARY KEY,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (region, name)
);

CREATE TABLE chargers (
  id INTEGER PRIMARY KEY,
  site_id INTEGER NOT NULL REFERENCES sites (id)
);

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY,
  charger_id INTEGER NOT NULL REFERENCES chargers (id),
  started_at TEXT NOT NULL,
  kwh INTEGER
);
