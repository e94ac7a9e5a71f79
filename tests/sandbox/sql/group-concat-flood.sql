-- expect: memory_limit time_limit
with recursive n(i) as (select 1 union all select i + 1 from n)
select group_concat(hex(zeroblob(50000))) from n;
