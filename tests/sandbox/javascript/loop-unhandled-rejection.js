// expect: time_limit
// A handler that rejects again: an endless loop, as in Node.
process.on('unhandledRejection', () => void Promise.reject(new Error('again')));
void Promise.reject(new Error('first'));
