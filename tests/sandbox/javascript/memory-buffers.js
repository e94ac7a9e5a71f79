// expect: memory_limit runtime_error
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (;;) all.push(Buffer.alloc(5e6, 1));
