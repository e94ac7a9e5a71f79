// expect: completed
// stdout: still here
const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
iterator.next = () => { throw new Error('trapped'); };
Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });
Object.getPrototypeOf(new Map().entries()).next = () => ({ done: true });
Object.prototype.get = () => { throw new Error('trapped'); };
Object.prototype.value = 'left over';
setTimeout(() => process.stdout.write('still here\n'), 1);
