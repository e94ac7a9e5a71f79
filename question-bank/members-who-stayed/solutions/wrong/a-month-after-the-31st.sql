-- expects: basics passes, calendar fails, edges passes
-- Adds a month to the day of joining: a month after 31 January comes 3 March.
WITH people AS (
  SELECT
    substr(joined_on, 1, 7) AS month,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND substr(taken_at, 1, 7) = substr(joined_on, 1, 7)
    ) AS started,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND strftime('%Y-%m', taken_at) = strftime('%Y-%m', joined_on, '+1 month')
    ) AS returned
  FROM members
  WHERE joined_on IS NOT NULL
)
SELECT month, count(*) AS joined, sum(started) AS started, sum(started AND returned) AS stayed
FROM people
GROUP BY month;
