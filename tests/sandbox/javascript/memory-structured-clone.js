// expect: memory_limit runtime_error
// time: 3000, to fill the memory it asks for on a busy machine
const all = [new Uint8Array(1e7).fill(1)];
for (;;) all.push(structuredClone(all[0]));
