// expect: time_limit runtime_error
// A handler that rejects again is Node's endless loop; here it may also be the program's end.
process.on('unhandledRejection', () => void Promise.reject(new Error('again')));
void Promise.reject(new Error('first'));
