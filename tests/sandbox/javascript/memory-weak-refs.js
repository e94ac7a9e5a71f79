// expect: memory_limit runtime_error
// time: 3000, to fill the memory it asks for on a busy machine
// What a WeakRef was asked for in this turn may not be collected before its end.
for (;;) new WeakRef(new Array(1e5).fill(1.5)).deref();
