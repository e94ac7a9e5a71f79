// expect: completed
// stdout: EACCES EACCES
const fs = require('fs');
const tried = ['out.txt', '/tmp/out.txt'].map((path) => {
  try {
    return fs.writeFileSync(path, 'x');
  } catch (error) {
    return error.code;
  }
});
console.log(tried.join(' '));
