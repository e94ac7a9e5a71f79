WITH months AS (
  SELECT
    id,
    strftime('%Y-%m', joined_on) AS first,
    strftime('%Y-%m', joined_on, 'start of month', '+1 month') AS next
  FROM members
  WHERE joined_on IS NOT NULL
),
people AS (
  SELECT
    first,
    EXISTS (SELECT 1 FROM loans WHERE member_id = months.id AND substr(taken_at, 1, 7) = first) AS started,
    EXISTS (SELECT 1 FROM loans WHERE member_id = months.id AND substr(taken_at, 1, 7) = next) AS returned
  FROM months
)
SELECT first AS month, count(*) AS joined, sum(started) AS started, sum(started AND returned) AS stayed
FROM people
GROUP BY first;
