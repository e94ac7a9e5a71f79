-- The months in which a member took a box, joined twice; the next month by its number.
WITH active AS (
  SELECT DISTINCT
    member_id,
    12 * CAST(substr(taken_at, 1, 4) AS INTEGER) + CAST(substr(taken_at, 6, 2) AS INTEGER) AS n
  FROM loans
),
joiners AS (
  SELECT
    id,
    substr(joined_on, 1, 7) AS month,
    12 * CAST(substr(joined_on, 1, 4) AS INTEGER) + CAST(substr(joined_on, 6, 2) AS INTEGER) AS n
  FROM members
)
SELECT
  month,
  count(*) AS joined,
  count(same_month.member_id) AS started,
  count(next_month.member_id) AS stayed
FROM joiners
LEFT JOIN active same_month ON same_month.member_id = joiners.id AND same_month.n = joiners.n
LEFT JOIN active next_month ON next_month.member_id = same_month.member_id AND next_month.n = joiners.n + 1
WHERE month IS NOT NULL
GROUP BY month;
