// expect: completed
// stdout: vm refused, worker_threads refused, module refused, v8 refused, inspector refused
const tried = ['vm', 'worker_threads', 'module', 'v8', 'inspector'].map((name) => {
  try {
    return `${name} ${typeof require(name)}`;
  } catch {
    return `${name} refused`;
  }
});
console.log(tried.join(', '));
