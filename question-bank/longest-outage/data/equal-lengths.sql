INSERT INTO pumps VALUES (4, 'Weir');
INSERT INTO checks VALUES
  (4, '2033-07-01', 0), (4, '2033-07-02', 0), (4, '2033-07-03', 1), (4, '2033-07-04', 0), (4, '2033-07-05', 0);
