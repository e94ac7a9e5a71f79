-- expects: basics passes, calendar passes, edges fails
-- Gives the people who have not finished joining a month of their own.
WITH active AS (
  SELECT DISTINCT member_id, substr(taken_at, 1, 7) AS month FROM loans
),
joiners AS (
  SELECT
    id,
    strftime('%Y-%m', joined_on) AS month,
    strftime('%Y-%m', joined_on, 'start of month', '+1 month') AS next
  FROM members
)
SELECT joiners.month, count(*) AS joined, count(a.member_id) AS started, count(b.member_id) AS stayed
FROM joiners
LEFT JOIN active a ON a.member_id = joiners.id AND a.month = joiners.month
LEFT JOIN active b ON b.member_id = a.member_id AND b.month = joiners.next
GROUP BY joiners.month;
