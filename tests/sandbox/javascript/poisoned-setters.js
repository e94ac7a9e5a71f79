// expect: completed
// stdout: fine
for (let i = 0; i < 20; i += 1) Object.defineProperty(Array.prototype, String(i), { configurable: true, set() { throw new Error('trapped'); } });
setTimeout(() => process.stdout.write('fine\n'), 1);
