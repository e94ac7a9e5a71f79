// expect: completed
// stdout: nothing
const names = ['binding', '_linkedBinding', 'dlopen', 'mainModule', '_getActiveHandles', '_debugProcess', 'kill', 'report', 'getBuiltinModule', 'setuid', 'chdir', 'umask'];
const reached = names.filter((name) => {
  try {
    const value = process[name];
    if (typeof value !== 'function') return value !== undefined;
    const got = value.call(process, name === 'kill' ? process.pid : 'fs');
    return got !== undefined && name !== 'getBuiltinModule' && name !== 'umask';
  } catch {
    return false;
  }
});
console.log(reached.join() || 'nothing');
