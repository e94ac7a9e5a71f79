// expect: memory_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (;;) all.push(new Uint8Array(10e6).fill(1));
