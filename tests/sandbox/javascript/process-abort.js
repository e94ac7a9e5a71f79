// expect: runtime_error
// exit: 134
// absent: after
// It ends the program and not the process that runs it.
process.abort();
console.log('after');
