// expect: completed
// stdout: { total: 6, names: [ 'a', 'b' ] }
const { EventEmitter } = require('events');
const path = require('node:path');
const emitter = new EventEmitter();
let total = 0;
emitter.on('add', (n) => {
  total += n;
});
[1, 2, 3].forEach((n) => emitter.emit('add', n));
console.log({ total, names: ['/x/a.js', '/x/b.js'].map((file) => path.basename(file, '.js')) });
