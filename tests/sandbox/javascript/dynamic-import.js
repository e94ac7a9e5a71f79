// expect: completed
// stdout: function refused refused
(async () => {
  const refused = (name) => import(name).then(() => 'loaded', () => 'refused');
  console.log(typeof (await import('fs')).readFileSync, await refused('child_process'), await refused('file:///etc/passwd'));
})();
