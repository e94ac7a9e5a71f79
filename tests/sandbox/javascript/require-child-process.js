// expect: runtime_error
// stderr: not available in the sandbox
require('child_process').execSync('id');
