// expect: runtime_error
throw new Proxy(new Error('x'), { get() { throw new Error('trap'); } });
