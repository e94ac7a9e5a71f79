INSERT INTO bridges VALUES
  ('K2', 1, 'Village', 1970), ('K3', 1, 'Village', 1971), ('K3', 2, 'Village', 1992), ('K6', 1, 'Orchard', 1980);

INSERT INTO inspections VALUES (1, 'K3', 1, '2032-08-03'), (2, 'K6', 1, '2032-08-04');
