-- expect: compile_error
-- stderr: no such table: fsdir
select * from fsdir('/');
