-- expect: compile_error
-- stderr: no such function: load_extension
select load_extension('/lib/x86_64-linux-gnu/libc.so.6', 'system');
