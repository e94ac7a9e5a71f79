// expect: memory_limit
// time: 3000
const all = new Map();
for (let i = 0; ; i += 1) all.set(i, { i });
