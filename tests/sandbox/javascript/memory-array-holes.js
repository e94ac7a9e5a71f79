// expect: memory_limit runtime_error time_limit
// time: 3000, to fill the memory it asks for on a busy machine
const all = [];
for (;;) {
  try {
    all.push(new Array(2 ** 25 - 1).fill().map(String).join());
  } catch {}
}
