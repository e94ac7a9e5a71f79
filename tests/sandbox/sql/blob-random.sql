-- expect: memory_limit time_limit
select length(randomblob(900000000));
