// expect: runtime_error
// stderr: Maximum call stack size exceeded
const deeper = () => deeper();
deeper();
