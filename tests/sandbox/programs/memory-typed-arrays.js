// expect: memory_limit
const all = [];
for (;;) all.push(new Uint8Array(10e6).fill(1));
