-- expects: basics passes, sums fails, edges passes
-- Adds up after the join, so a slip counts once for each of the counts.
SELECT ward_id, day, article, sum(slips.pieces) AS sent, sum(counts.pieces) AS counted
FROM slips
FULL JOIN counts USING (ward_id, day, article)
GROUP BY ward_id, day, article
HAVING sum(slips.pieces) IS NOT sum(counts.pieces);
