// expect: time_limit
// stdout: started
console.log('started');
for (;;);
