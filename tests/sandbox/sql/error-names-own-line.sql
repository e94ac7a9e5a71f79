-- expect: compile_error
-- stderr: main.sql:7
create table t (amount integer);
insert into t values (3);
-- The line below is the one that is named.
select
  t.amont
from t;
