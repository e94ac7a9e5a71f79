// expect: memory_limit
// time: 3000
const all = [];
for (;;) all.push(new Uint8Array(10e6).fill(1));
