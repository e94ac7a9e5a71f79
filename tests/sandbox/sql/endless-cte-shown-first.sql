-- expect: time_limit
-- What an earlier statement selected is nothing that was printed.
select 'shown';
with recursive n(i) as (select 1 union all select i from n) select 1 from n where i > 1;
