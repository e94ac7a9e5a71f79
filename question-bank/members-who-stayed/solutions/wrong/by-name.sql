-- expects: basics passes, edges fails
-- Counts names, so two members of the same name are one.
SELECT
  substr(joined_on, 1, 7) AS month,
  count(DISTINCT members.name) AS joined,
  count(DISTINCT CASE WHEN a.id IS NOT NULL THEN members.name END) AS started,
  count(DISTINCT CASE WHEN b.id IS NOT NULL THEN members.name END) AS stayed
FROM members
LEFT JOIN loans a ON a.member_id = members.id AND substr(a.taken_at, 1, 7) = substr(joined_on, 1, 7)
LEFT JOIN loans b
  ON b.member_id = a.member_id
  AND substr(b.taken_at, 1, 7) = strftime('%Y-%m', joined_on, 'start of month', '+1 month')
WHERE joined_on IS NOT NULL
GROUP BY substr(joined_on, 1, 7);
