-- expect: time_limit
create table t as with recursive n(i) as (select 1 union all select i + 1 from n limit 3000) select i from n;
update t set i = (select sum(a.i * b.i) from t a, t b where a.i <> t.i);
select 1;
