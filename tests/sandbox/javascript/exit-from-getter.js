// expect: runtime_error
// exit: 7
// absent: after
console.log({ get [Symbol.toStringTag]() { process.exit(7); } });
console.log('after');
