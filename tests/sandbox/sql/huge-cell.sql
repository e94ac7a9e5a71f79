-- expect: runtime_error
-- stderr: larger than 1 MB
select hex(zeroblob(600000));
