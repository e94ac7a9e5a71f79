INSERT INTO bridges VALUES
  ('K1', 1, 'Quarry', 1955), ('K1', 2, 'Lower lock', 1972), ('K1', 3, 'Upper lock', 1972),
  ('K2', 1, 'Heath', 1969), ('K2', 2, 'Tannery', 1988), ('K7', 1, 'Pasture', 1994),
  ('K7', 2, 'Brickyard', 1966), ('K7', 3, 'Canal', 1958), ('K7', 4, 'Reservoir', 2011), ('L3', 1, 'Saltworks', 2001);

INSERT INTO inspections VALUES
  (10, 'K1', 1, '2030-03-02'), (11, 'K1', 3, '2030-03-02'), (12, 'K2', 2, '2030-06-18'),
  (13, 'K7', 1, '2031-02-07'), (14, 'K7', 4, '2031-02-07'), (15, 'K1', 1, '2033-03-09'), (16, 'K7', 1, '2034-02-11');
