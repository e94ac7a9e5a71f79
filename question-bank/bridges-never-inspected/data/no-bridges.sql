INSERT INTO inspections VALUES (1, 'K4', NULL, NULL), (2, 'K4', NULL, '2033-01-20');
