-- expect: completed memory_limit runtime_error time_limit
select length(printf('%.900000000f', 1.5)), length(format('%,.1000000d', 1));
