// expect: memory_limit
// time: 3000
const all = [];
for (;;) all.push(new Array(1e5).fill({}));
