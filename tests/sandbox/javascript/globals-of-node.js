// expect: completed
// stdout: none
const names = ['Worker', 'MessageChannel', 'BroadcastChannel', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'WebAssembly', 'SharedArrayBuffer', 'navigator', 'localStorage', 'indexedDB', 'Deno', 'Bun', 'gc', 'inspector', 'ivm', '__assay'];
const there = names.filter((name) => { try { return typeof globalThis[name] === 'function' || (typeof globalThis[name] === 'object' && globalThis[name] !== null); } catch { return false; } });
console.log(there.join() || 'none');
