// expect: time_limit
console.log({
  [Symbol.for('nodejs.util.inspect.custom')]() {
    for (;;);
  },
});
