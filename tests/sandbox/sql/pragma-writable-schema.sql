-- expect: completed runtime_error compile_error
-- A schema that was written over is one's own only: the next case begins anew.
create table t (a);
pragma writable_schema = on;
update sqlite_schema set sql = 'create table t (' || hex(zeroblob(1000)) || ')', rootpage = 999999 where name = 't';
pragma writable_schema = reset;
select * from t;
