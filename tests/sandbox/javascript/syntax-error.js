// expect: compile_error
// stderr: main.js:3
const broken = ;
