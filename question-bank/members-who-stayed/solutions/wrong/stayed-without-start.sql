-- expects: basics fails
-- Counts everybody who came in the month after, whether they had started or not.
WITH people AS (
  SELECT
    substr(joined_on, 1, 7) AS month,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND substr(taken_at, 1, 7) = substr(joined_on, 1, 7)
    ) AS started,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND substr(taken_at, 1, 7) = strftime('%Y-%m', joined_on, 'start of month', '+1 month')
    ) AS returned
  FROM members
  WHERE joined_on IS NOT NULL
)
SELECT month, count(*) AS joined, sum(started) AS started, sum(returned) AS stayed
FROM people
GROUP BY month;
