// expect: memory_limit runtime_error time_limit
// time: 3000, to compile enough of them on a busy machine
const all = [];
for (let i = 0; ; i += 1) all.push(new Function(`return [${'1,'.repeat(20000)}${i}]`), all.at(-1)?.());
