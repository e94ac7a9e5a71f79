-- expect: time_limit runtime_error
pragma recursive_triggers = on;
create table t (a);
create trigger again after insert on t begin insert into t values (new.a + 1); end;
insert into t values (1);
select count(*) from t;
