// expect: time_limit memory_limit
// time: 1000, because a single multiplication of this size takes longer than the usual limit
let n = 3n ** 500000n;
for (;;) n *= n;
