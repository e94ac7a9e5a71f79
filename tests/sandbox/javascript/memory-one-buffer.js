// expect: memory_limit runtime_error
// time: 3000, to touch the memory on a busy machine
// Asked for at once and touched at once: the parent looks every 20 ms only.
new Uint8Array(new ArrayBuffer(1.9e9)).fill(1);
