-- expect: memory_limit time_limit
pragma temp_store = memory;
pragma cache_size = -1000000;
create temp table wide as
with recursive n(i) as (select 1 union all select i + 1 from n limit 1000000)
select randomblob(10000) as data from n;
select count(*) from wide;
