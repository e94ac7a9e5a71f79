-- expect: memory_limit
-- Limits can be lowered from in here, and not raised.
pragma hard_heap_limit = 100000000000;
pragma soft_heap_limit = 0;
pragma max_page_count = 4294967294;
select length(zeroblob(500000000) || 'x');
