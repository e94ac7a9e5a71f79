-- expects: basics passes, calendar fails
-- Counts whoever came again in any later month.
WITH people AS (
  SELECT
    substr(joined_on, 1, 7) AS month,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND substr(taken_at, 1, 7) = substr(joined_on, 1, 7)
    ) AS started,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND substr(taken_at, 1, 7) > substr(joined_on, 1, 7)
    ) AS returned
  FROM members
  WHERE joined_on IS NOT NULL
)
SELECT month, count(*) AS joined, sum(started) AS started, sum(started AND returned) AS stayed
FROM people
GROUP BY month;
