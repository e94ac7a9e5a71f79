/** The part of WebAssembly that is used: Node's types leave it to the browser's. */
export type WasmMemory = { readonly buffer: ArrayBuffer };
export type WasmInstance = { readonly exports: Readonly<Record<string, unknown>> };
type WebAssembly = {
  Memory: new (size: { initial: number }) => WasmMemory;
  Module: new (code: Uint8Array<ArrayBuffer>) => object;
  Instance: new (module: object, imports: object) => WasmInstance;
};

/** Asked for by name, because no type says that it is there; it is, in Node and in a fresh isolate. */
export function webAssembly(): WebAssembly {
  return Reflect.get(globalThis, 'WebAssembly');
}
