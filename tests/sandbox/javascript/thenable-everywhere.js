// expect: completed
// stdout: still here
// Every object that anything awaits now looks like a promise that never settles.
setTimeout(() => {
  process.stdout.write('still here\n');
  Object.prototype.then = function () {};
}, 1);
