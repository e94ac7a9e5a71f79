// expect: output_limit memory_limit time_limit
// time: 3000, to print as much as it can on a busy machine
// Small to hold and huge to print: ten million leaves in eighty objects.
let level = ['leaf'];
for (let i = 0; i < 8; i += 1) level = Array.from({ length: 10 }, () => level);
console.dir(level, { depth: null });
