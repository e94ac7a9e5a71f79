# expect: memory_limit
x = 1 << (8 * 10**9)
