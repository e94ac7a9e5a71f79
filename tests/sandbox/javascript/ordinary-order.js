// expect: completed
// stdout: sync tick promise timeout immediate
const seen = [];
setImmediate(() => seen.push('immediate'));
setTimeout(() => seen.push('timeout'), 0);
Promise.resolve().then(() => seen.push('promise'));
process.nextTick(() => seen.push('tick'));
seen.push('sync');
process.on('exit', () => console.log(seen.join(' ')));
