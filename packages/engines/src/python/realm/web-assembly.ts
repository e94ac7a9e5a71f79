import { nativeWebAssembly, type WebAssemblyApi } from '../../isolate/web-assembly.ts';

/** By the name of the module that is imported from, then by the name in it. */
export type Imports = Record<string, Record<string, unknown>>;

export type ModuleInputs = {
  /** The one module that the host compiled. */
  module: WebAssembly.Module;
  initialPages: number;
  maximumPages: number;
  /** Changes what the module imports before it is bound. */
  replace(imports: Imports): void;
};

/** What Pyodide gets as `WebAssembly` until `close`; afterwards nobody can make a module or a memory any more. */
export type ClosableWebAssembly = { webAssembly: object; close(): void };

/** Read in place of the module's own file. */
export const placeholder: ArrayBuffer = new ArrayBuffer(4);

/** WebAssembly as Pyodide may use it while it starts, with a memory that has an end. */
export function closableWebAssembly({ module, initialPages, maximumPages, replace }: ModuleInputs): ClosableWebAssembly {
  const api = nativeWebAssembly();
  const instantiate = async (source: unknown, imports: Imports = {}) => {
    if (ArrayBuffer.isView(source) && source.byteLength === placeholder.byteLength) {
      replace(imports);
      const memory = new api.Memory({ initial: initialPages, maximum: maximumPages });
      return { module, instance: new api.Instance(module, { ...imports, env: { ...imports['env'], memory } }) };
    }
    if (source instanceof api.Module) return new api.Instance(source, imports);
    const small = new api.Module(bytesOf(source));
    return { module: small, instance: new api.Instance(small, imports) };
  };
  const compile = async (source: unknown) => new api.Module(bytesOf(source));
  const webAssembly: Record<string, unknown> = {};
  for (const key of Object.getOwnPropertyNames(api)) webAssembly[key] = Reflect.get(api, key);
  Object.assign(webAssembly, { instantiate, compile });
  return { webAssembly, close: () => closeAll(api, webAssembly) };
}

function closeAll(api: WebAssemblyApi, webAssembly: Record<string, unknown>): void {
  for (const [name, type, Kind] of [
    ['Module', api.Module, api.CompileError],
    ['Instance', api.Instance, Error],
    ['Memory', api.Memory, RangeError],
  ] as const) {
    const refused = (): never => {
      throw new Kind(`No WebAssembly.${name} can be made here.`);
    };
    // Emscripten still asks whether something is one.
    Object.defineProperty(refused, Symbol.hasInstance, { value: (value: unknown) => value instanceof type });
    webAssembly[name] = refused;
    // From an instance that is still there, nothing leads back.
    Reflect.deleteProperty(type.prototype, 'constructor');
  }
  Reflect.deleteProperty(api.Memory.prototype, 'toResizableBuffer');
  for (const name of ['instantiate', 'compile', 'instantiateStreaming', 'compileStreaming', 'validate']) delete webAssembly[name];
  for (const key of Object.getOwnPropertyNames(api)) Reflect.deleteProperty(api, key);
  Reflect.deleteProperty(globalThis, 'WebAssembly');
}

function bytesOf(source: unknown): Uint8Array {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  throw new TypeError('Not the bytes of a module.');
}
