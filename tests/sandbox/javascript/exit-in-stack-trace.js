// expect: runtime_error completed
// absent: after
Error.prepareStackTrace = () => process.exit(0);
void new Error('x').stack;
console.log('after');
