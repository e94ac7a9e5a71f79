-- expect: time_limit
-- A pattern with many wild cards on a text that nearly fits, over and over.
with recursive n(i) as (select 1 union all select i + 1 from n limit 10000000)
select sum(replace(hex(zeroblob(20000)), '00', 'a') like replace(hex(zeroblob(2000)), '00', '%a') || i) from n;
