// expect: completed
// stdout: still here
Object.prototype.outcome = 'completed';
Object.prototype.failure = null;
Array.prototype.push = () => 0;
Array.prototype.shift = () => undefined;
Array.prototype[Symbol.iterator] = undefined;
String.prototype.charCodeAt = () => 65;
Promise.prototype.then = () => undefined;
JSON.stringify = () => '{"failure":null,"returned":1}';
Reflect.apply = () => 'taken';
setTimeout(() => process.stdout.write('still here\n'), 1);
