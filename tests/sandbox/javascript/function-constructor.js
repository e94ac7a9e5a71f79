// expect: completed
// stdout: undefined undefined undefined object
const make = (code) => this.constructor.constructor(`return ${code}`)();
console.log(make('typeof process.binding'), make('typeof process.mainModule'), make('typeof require'), make('typeof process'));
