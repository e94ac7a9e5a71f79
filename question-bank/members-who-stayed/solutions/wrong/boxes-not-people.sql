-- expects: basics fails, edges fails
-- Counts a row for each box, so a member with three boxes joined three times.
SELECT
  substr(joined_on, 1, 7) AS month,
  count(*) AS joined,
  coalesce(sum(substr(taken_at, 1, 7) = substr(joined_on, 1, 7)), 0) AS started,
  coalesce(sum(substr(taken_at, 1, 7) = strftime('%Y-%m', joined_on, 'start of month', '+1 month')), 0) AS stayed
FROM members
LEFT JOIN loans ON member_id = members.id
WHERE joined_on IS NOT NULL
GROUP BY substr(joined_on, 1, 7);
