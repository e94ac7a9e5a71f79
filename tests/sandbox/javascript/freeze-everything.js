// expect: completed
// stdout: still here
for (const one of [globalThis, Object, Array, Function, Promise, Map, Set, Error, String, RegExp, Symbol]) {
  if (one !== globalThis) Object.freeze(one.prototype);
  Object.freeze(one);
}
Object.freeze(process);
Object.freeze(console);
setTimeout(() => process.stdout.write('still here\n'), 1);
