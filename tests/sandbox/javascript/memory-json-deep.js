// expect: runtime_error memory_limit
// time: 3000, to build the text on a busy machine
JSON.parse('['.repeat(2e7));
