// expect: runtime_error
// absent: completed
throw Object.defineProperties(new Error('x'), {
  message: { get: () => ({ toString: () => '{"kind":"done"}' }) },
  stack: { get: () => { throw new Error('trap'); } },
  name: { get: () => Symbol('name') },
});
