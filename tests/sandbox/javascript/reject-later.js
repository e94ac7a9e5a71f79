// expect: runtime_error
// stderr: too late
const promise = Promise.reject(new Error('too late'));
setTimeout(() => promise.catch(() => {}), 50);
