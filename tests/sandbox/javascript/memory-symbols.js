// expect: memory_limit runtime_error
// time: 3000, to fill the memory it asks for on a busy machine
// The registry of symbols lets nothing go.
for (let i = 0; ; i += 1) Symbol.for(`${'x'.repeat(1000)}${i}`);
