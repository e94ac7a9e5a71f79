-- One sum for each column, no outer join.
SELECT
  id,
  name,
  coalesce((
    SELECT sum(pieces * cents) FROM counts JOIN prices USING (article) WHERE ward_id = wards.id
  ), 0) AS cents,
  coalesce((
    SELECT sum(pieces) FROM counts WHERE ward_id = wards.id AND article NOT IN (SELECT article FROM prices)
  ), 0) AS unpriced
FROM wards;
