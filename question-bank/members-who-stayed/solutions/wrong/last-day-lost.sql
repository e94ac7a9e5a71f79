-- expects: basics passes, calendar fails, edges passes
-- A time on the last day is greater than the day itself, so the last day of each month is lost.
WITH people AS (
  SELECT
    substr(joined_on, 1, 7) AS month,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND taken_at BETWEEN date(joined_on, 'start of month')
        AND date(joined_on, 'start of month', '+1 month', '-1 day')
    ) AS started,
    EXISTS (
      SELECT 1 FROM loans WHERE member_id = members.id AND taken_at BETWEEN date(joined_on, 'start of month', '+1 month')
        AND date(joined_on, 'start of month', '+2 months', '-1 day')
    ) AS returned
  FROM members
  WHERE joined_on IS NOT NULL
)
SELECT month, count(*) AS joined, sum(started) AS started, sum(started AND returned) AS stayed
FROM people
GROUP BY month;
