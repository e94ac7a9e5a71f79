// expect: memory_limit runtime_error
// time: 3000, to touch the memory on a busy machine
const buffer = new ArrayBuffer(1, { maxByteLength: 4e9 });
for (let size = 1e6; ; size += 1e7) {
  buffer.resize(size);
  new Uint8Array(buffer, size - 1e6).fill(1);
}
