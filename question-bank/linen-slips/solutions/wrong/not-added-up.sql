-- expects: basics passes, sums fails, edges fails
-- Compares each slip with each count of the same ward, day and article.
SELECT ward_id, day, article, slips.pieces AS sent, counts.pieces AS counted
FROM slips
FULL JOIN counts USING (ward_id, day, article)
WHERE slips.pieces IS NOT counts.pieces;
