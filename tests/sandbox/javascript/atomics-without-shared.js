// expect: completed
// stdout: refused refused
const refused = (work) => { try { return typeof work(); } catch { return 'refused'; } };
console.log(refused(() => Atomics.wait(new Int32Array(2), 0, 0)), refused(() => Atomics.waitAsync(new Int32Array(2), 0, 0)));
