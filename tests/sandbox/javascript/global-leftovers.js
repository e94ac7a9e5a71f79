// expect: completed
// stdout: no host names
const names = Object.getOwnPropertyNames(globalThis).filter((name) => /assay|ivm|isolate|host|harness|internal/i.test(name));
console.log(names.length === 0 ? 'no host names' : names.join());
