-- expect: memory_limit time_limit
select length(printf('%.*c', 1000000000, 'x') || printf('%1000000000d', 1));
