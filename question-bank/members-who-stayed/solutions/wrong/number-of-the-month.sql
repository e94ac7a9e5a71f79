-- expects: basics passes, calendar fails, edges passes
-- Adds one to the number of the month, so nothing comes after December.
WITH people AS (
  SELECT
    substr(joined_on, 1, 7) AS month,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND substr(taken_at, 1, 7) = substr(joined_on, 1, 7)
    ) AS started,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND substr(taken_at, 1, 4) = substr(joined_on, 1, 4)
        AND CAST(substr(taken_at, 6, 2) AS INTEGER) = CAST(substr(joined_on, 6, 2) AS INTEGER) + 1
    ) AS returned
  FROM members
  WHERE joined_on IS NOT NULL
)
SELECT month, count(*) AS joined, sum(started) AS started, sum(started AND returned) AS stayed
FROM people
GROUP BY month;
