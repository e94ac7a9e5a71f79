// expect: time_limit
process.on('uncaughtException', () => setTimeout(() => { throw new Error('again'); }, 0));
throw new Error('first');
