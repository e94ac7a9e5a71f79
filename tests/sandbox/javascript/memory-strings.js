// expect: memory_limit runtime_error
// time: 8000, to fill the memory it asks for on a busy machine
const all = [];
for (let i = 0; ; i += 1) all.push(`${i}`.repeat(1e6).split('').join('-'));
