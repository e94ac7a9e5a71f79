// expect: time_limit
// A generator that refuses to be ended: each return is answered with one more value.
function* forever() {
  for (;;) {
    try {
      for (;;) yield 1;
    } finally {
      continue;
    }
  }
}
const one = forever();
for (;;) one.next(), one.return();
