-- expect: time_limit memory_limit
create table t (a, b, c, d, e);
create index one on t (a, b);
create index two on t (c, d, e);
with recursive n(i) as (select 1 union all select i + 1 from n limit 5000000)
insert into t select i, hex(randomblob(30)), hex(randomblob(30)), i, i from n;
select count(*) from t;
