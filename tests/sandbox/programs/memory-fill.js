// expect: memory_limit
new Array(2 ** 27).fill(1.1);
