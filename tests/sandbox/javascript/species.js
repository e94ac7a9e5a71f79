// expect: completed
// stdout: still here
const evil = function () { throw new Error('trapped'); };
for (const one of [Array, Promise, RegExp, Map, Set, ArrayBuffer]) Object.defineProperty(one, Symbol.species, { get: () => evil });
Promise.prototype.constructor = evil;
Array.prototype.constructor = evil;
Object.prototype.then = undefined;
setTimeout(() => process.stdout.write('still here\n'), 1);
