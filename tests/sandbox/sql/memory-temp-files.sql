-- expect: memory_limit time_limit
-- A sort that does not fit its cache goes to a temporary file, which lies in the isolate's memory.
pragma temp_store = file;
pragma cache_size = 10;
with recursive n(i) as (select 1 union all select i + 1 from n limit 1000000)
select * from (select randomblob(10000) as data from n) order by data;
