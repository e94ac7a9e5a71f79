INSERT INTO pumps VALUES (1, 'North'), (2, 'South');
INSERT INTO checks VALUES (1, '2033-05-01', 1), (1, '2033-05-02', 1);
