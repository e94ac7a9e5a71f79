// expect: time_limit runtime_error
// What would be asked about a rejection is the program's own: it never gets further than its limit.
process.on('unhandledRejection', () => {});
process.listenerCount = () => {
  throw new Error('no count');
};
void Promise.reject(new Error('first'));
