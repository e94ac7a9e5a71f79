// expect: runtime_error
// stderr: not available in the sandbox
require('node:net').connect(80, '127.0.0.1');
