// expect: runtime_error
// time: 3000, to fill the memory it asks for on a busy machine
// stderr: WebAssembly is not defined
new WebAssembly.Memory({ initial: 1600 });
