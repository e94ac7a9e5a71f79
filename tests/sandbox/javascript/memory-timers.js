// expect: memory_limit runtime_error
// time: 3000, to fill the memory it asks for on a busy machine
for (;;) setTimeout(() => {}, 1e6, new Array(100).fill({}));
