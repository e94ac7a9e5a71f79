// expect: memory_limit
const all = new Map();
for (let i = 0; ; i += 1) all.set(i, { i });
