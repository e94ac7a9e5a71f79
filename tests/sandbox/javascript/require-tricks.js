// expect: completed
// stdout: refused refused refused refused refused refused refused refused
const names = ['/etc/passwd', '../../../package.json', 'isolated-vm', 'node:internal/assay', 'internal/bootstrap/realm', 'node:sea', '__proto__', 'constructor'];
console.log(names.map((name) => { try { return typeof require(name); } catch { return 'refused'; } }).join(' '));
