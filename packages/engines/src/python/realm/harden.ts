/** Takes away what gives a program memory that no limit of the isolate sees. WebAssembly goes with `closableWebAssembly`. */
export function hardenGlobals(): void {
  for (const name of ['resize', 'transfer', 'transferToFixedLength']) Reflect.deleteProperty(ArrayBuffer.prototype, name);
  for (const name of ['grow', 'constructor']) Reflect.deleteProperty(SharedArrayBuffer.prototype, name);
  for (const name of ['SharedArrayBuffer', 'Atomics', 'console']) Reflect.deleteProperty(globalThis, name);
}
