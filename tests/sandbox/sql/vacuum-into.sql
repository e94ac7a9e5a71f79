-- expect: completed runtime_error
create table t (a);
insert into t values (1);
vacuum into '/etc/assay-was-here.db';
select count(*) from t;
