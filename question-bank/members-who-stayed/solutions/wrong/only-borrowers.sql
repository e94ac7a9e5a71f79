-- expects: basics fails, edges fails
-- The inner join leaves only members who took a box at some time.
SELECT
  substr(joined_on, 1, 7) AS month,
  count(DISTINCT members.id) AS joined,
  count(DISTINCT CASE WHEN substr(taken_at, 1, 7) = substr(joined_on, 1, 7) THEN members.id END) AS started,
  count(DISTINCT CASE
    WHEN substr(taken_at, 1, 7) = strftime('%Y-%m', joined_on, 'start of month', '+1 month') THEN members.id
  END) AS stayed
FROM members
JOIN loans ON member_id = members.id
GROUP BY substr(joined_on, 1, 7);
