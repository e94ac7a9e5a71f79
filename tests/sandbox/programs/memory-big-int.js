// expect: memory_limit runtime_error time_limit
// time: 3000
const all = [];
for (let i = 0n; ; i += 1n) all.push((2n ** (2n ** 27n)) + i);
