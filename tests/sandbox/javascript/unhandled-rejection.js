// expect: runtime_error
// stderr: Error: nobody listens
Promise.reject(new Error('nobody listens'));
