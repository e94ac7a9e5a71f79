-- expect: compile_error
-- stderr: no such function: writefile
select writefile('/tmp/assay-was-here', 'x');
