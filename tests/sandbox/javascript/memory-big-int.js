// expect: memory_limit runtime_error time_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (let i = 0n; ; i += 1n) all.push((2n ** (2n ** 27n)) + i);
