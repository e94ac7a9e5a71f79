-- expect: time_limit
-- Rows beyond the first thousand are counted, so that a query without end has none here either.
with recursive n(i) as (select 1 union all select i + 1 from n) select i from n;
