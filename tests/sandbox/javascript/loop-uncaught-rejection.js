// expect: time_limit
// Node sends what nobody handles to these listeners, too, when nobody listens to rejections.
process.on('uncaughtException', () => void Promise.reject(new Error('again')));
void Promise.reject(new Error('first'));
