INSERT INTO bridges VALUES
  ('K4', 1, 'Mill stream', 1961),
  ('K4', 2, 'Old railway', 1978),
  ('K4', 3, 'Weir', 1990),
  ('K9', 1, 'Long meadow', 1983),
  ('K9', 2, 'Sluice', 2004);

INSERT INTO inspections VALUES
  (1, 'K4', 1, '2031-05-12'),
  (2, 'K4', 1, '2033-04-11'),
  (3, 'K9', 2, '2032-09-30');
