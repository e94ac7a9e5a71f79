// expect: runtime_error
// time: 3000, to fill the memory it asks for on a busy machine
// stderr: SharedArrayBuffer is not defined
const all = [];
for (let i = 0; i < 60; i += 1) all.push(new Uint8Array(new SharedArrayBuffer(50e6)).fill(1));
