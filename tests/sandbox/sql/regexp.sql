-- expect: compile_error
-- stderr: no such function: regexp
select replace(hex(zeroblob(50)), '00', 'a') regexp '^(a+)+$b';
