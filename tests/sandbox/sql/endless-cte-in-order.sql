-- expect: time_limit memory_limit
-- The queue of a recursion that is sorted has to be kept.
with recursive n(i, text) as (select 1, 'x' union all select i + 1, text || i from n order by 2 desc) select max(i) from n;
