CREATE TABLE parts (
  name TEXT PRIMARY KEY NOT NULL
);

CREATE TABLE suppliers (
  name TEXT PRIMARY KEY NOT NULL,
  town TEXT NOT NULL
);

CREATE TABLE offers (
  part TEXT NOT NULL REFERENCES parts (name),
  supplier TEXT NOT NULL REFERENCES suppliers (name),
  price REAL,
  PRIMARY KEY (part, supplier)
);
