// expect: completed
// stdout: refused refused refused refused refused
const tried = [
  () => module.constructor._load('child_process'),
  () => module.constructor.createRequire('/')('fs').readdirSync('/'),
  () => require('module')._load('child_process'),
  () => process.getBuiltinModule('child_process').execSync('id'),
  () => require.main.constructor._resolveFilename('fs').length.constructor.constructor('return process.binding("fs")')().open,
].map((work) => {
  try {
    const got = work();
    return got === undefined ? 'refused' : `got ${typeof got}`;
  } catch {
    return 'refused';
  }
});
console.log(tried.join(' '));
