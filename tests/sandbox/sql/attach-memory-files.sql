-- expect: memory_limit time_limit
-- Files of a database of one's own lie beside SQLite's memory, in the isolate's.
attach 'one.db' as one;
create table one.wide as
with recursive n(i) as (select 1 union all select i + 1 from n limit 100000)
select randomblob(100000) as data from n;
select count(*) from one.wide;
