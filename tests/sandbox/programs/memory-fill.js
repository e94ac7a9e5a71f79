// expect: memory_limit
// time: 3000
new Array(2 ** 27).fill(1.1);
