// expect: runtime_error
// time: 3000
// stderr: WebAssembly is not defined
new WebAssembly.Memory({ initial: 1600 });
