INSERT INTO bridges VALUES
  ('K4', 1, 'Mill stream', 1961), ('K4', 2, 'Old railway', 1978), ('K4', 3, 'Weir', 1990), ('K8', 1, 'Ferry house', 1974);

INSERT INTO inspections VALUES
  (1, 'K4', 1, '2031-05-12'), (2, 'K4', NULL, '2031-05-13'), (3, 'K8', NULL, '2031-05-20'), (4, 'K6', NULL, NULL);
