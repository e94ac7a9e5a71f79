// expect: completed
// stdout: first second
process.stdout.write('first ');
setTimeout(() => process.stdout.write('second\n'), 20);
