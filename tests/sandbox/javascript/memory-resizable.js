// expect: memory_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (let i = 0; i < 60; i += 1) {
  const buffer = new ArrayBuffer(8, { maxByteLength: 60e6 });
  buffer.resize(50e6);
  new Uint8Array(buffer).fill(1);
  all.push(buffer);
}
