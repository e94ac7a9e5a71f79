// expect: memory_limit runtime_error time_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (;;) {
  try {
    all.push(new Uint8Array(10e6).fill(1));
    all.push({ all: [...all] });
  } catch {}
}
