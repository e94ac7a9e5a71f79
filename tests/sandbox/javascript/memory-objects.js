// expect: memory_limit
// time: 8000, to fill the memory it asks for on a busy machine
const all = new Map();
for (let i = 0; ; i += 1) all.set(i, { i });
