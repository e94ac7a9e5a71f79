-- expect: time_limit
with recursive n(i) as (select 1 union all select i + 1 from n limit 10000000)
select sum(replace(hex(zeroblob(20000)), '00', 'a') glob replace(hex(zeroblob(2000)), '00', '*[a-b]') || i) from n;
