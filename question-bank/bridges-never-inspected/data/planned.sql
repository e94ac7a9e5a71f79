INSERT INTO bridges VALUES
  ('K4', 1, 'Mill stream', 1961), ('K4', 2, 'Old railway', 1978), ('K5', 1, 'Hop field', 1985), ('K5', 2, 'Dyke', 1999);

INSERT INTO inspections VALUES
  (1, 'K4', 1, '2032-04-11'), (2, 'K4', 1, NULL),
  (3, 'K4', 2, NULL), (4, 'K4', 2, NULL),
  (5, 'K5', 2, NULL);
