-- expect: compile_error
-- stderr: no such function: readfile
select readfile('/etc/passwd');
