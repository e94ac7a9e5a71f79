// expect: output_limit memory_limit
// time: 1000, to make the line on a busy machine
console.log('x'.repeat(2e7));
