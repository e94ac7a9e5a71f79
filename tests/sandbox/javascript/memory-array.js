// expect: memory_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (;;) all.push(new Array(1e5).fill({}));
