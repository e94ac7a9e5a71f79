-- expects: basics fails, edges fails, sums passes
-- Nothing is unequal to NULL, so rows on one side only are lost.
WITH sent AS (
  SELECT ward_id, day, article, sum(pieces) AS pieces FROM slips GROUP BY ward_id, day, article
),
counted AS (
  SELECT ward_id, day, article, sum(pieces) AS pieces FROM counts GROUP BY ward_id, day, article
)
SELECT ward_id, day, article, sent.pieces AS sent, counted.pieces AS counted
FROM sent
FULL JOIN counted USING (ward_id, day, article)
WHERE sent.pieces <> counted.pieces;
