// expect: runtime_error
// stderr: WebAssembly is not defined
new WebAssembly.Memory({ initial: 1600 });
