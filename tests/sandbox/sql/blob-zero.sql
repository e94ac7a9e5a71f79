-- expect: memory_limit
select length(zeroblob(999999999) || zeroblob(999999999));
