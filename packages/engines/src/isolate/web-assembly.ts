/** The part of WebAssembly that is used: the types of Node leave it to the browser's. */
export type WasmMemory = { readonly buffer: ArrayBuffer };
export type WasmInstance = { readonly exports: Readonly<Record<string, unknown>> };
export type WebAssemblyApi = {
  readonly Module: Constructor<[code: Uint8Array], WebAssembly.Module> & {
    exports(module: WebAssembly.Module): readonly { name: string }[];
    imports(module: WebAssembly.Module): readonly { module: string; name: string }[];
  };
  readonly Instance: Constructor<[module: WebAssembly.Module, imports?: object], WasmInstance>;
  readonly Memory: Constructor<[pages: { initial: number; maximum?: number }], WasmMemory>;
  readonly CompileError: ErrorConstructor;
};

type Constructor<Asked extends unknown[], Made> = { new (...args: Asked): Made; readonly prototype: Made };

/** Of the realm that asks: it is there, in Node and in a fresh isolate, and no type says so. */
export function nativeWebAssembly(): WebAssemblyApi {
  return Reflect.get(globalThis, 'WebAssembly');
}
