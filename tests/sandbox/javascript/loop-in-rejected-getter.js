// expect: time_limit
Promise.reject(new Proxy(new Error('x'), { get() { for (;;); } }));
