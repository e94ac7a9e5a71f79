// expect: runtime_error
// stderr: is not defined
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
