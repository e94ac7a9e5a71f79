// expect: completed
// stdout: refused refused refused refused refused refused refused
const names = ['node:internal/assay', 'data:text/javascript,export default process', 'http://127.0.0.1/x.js', '../../../etc/passwd', 'isolated-vm', '__proto__', 'node:child_process'];
const tried = names.map((name) => import(name).then(() => 'loaded', () => 'refused'));
tried.push(import({ toString() { throw new Error('trap'); } }).then(() => 'loaded', () => ''));
console.log((await Promise.all(tried)).join(' ').trim());
export {};
