-- expects: basics fails, calendar fails
-- Takes 30 days from the day of joining for a month.
WITH people AS (
  SELECT
    substr(joined_on, 1, 7) AS month,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND julianday(taken_at) < julianday(joined_on) + 30
    ) AS started,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND julianday(taken_at) >= julianday(joined_on) + 30
        AND julianday(taken_at) < julianday(joined_on) + 60
    ) AS returned
  FROM members
  WHERE joined_on IS NOT NULL
)
SELECT month, count(*) AS joined, sum(started) AS started, sum(started AND returned) AS stayed
FROM people
GROUP BY month;
