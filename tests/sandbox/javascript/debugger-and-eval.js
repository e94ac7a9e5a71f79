// expect: completed
// stdout: 3 undefined
debugger;
console.log(eval('1 + 2'), (0, eval)('typeof __assay'));
