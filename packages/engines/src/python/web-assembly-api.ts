/** The part of WebAssembly that is used here: the types of Node know of it and leave it out. */
export type WebAssemblyApi = {
  readonly Module: Constructor<WebAssembly.Module> & {
    exports(module: WebAssembly.Module): readonly { name: string }[];
    imports(module: WebAssembly.Module): readonly { module: string; name: string }[];
  };
  readonly Instance: Constructor<object>;
  readonly Memory: Constructor<object>;
  readonly CompileError: ErrorConstructor;
};

type Constructor<Made> = { new (...args: unknown[]): Made; readonly prototype: object };

/** Of the realm that asks. */
export function nativeWebAssembly(): WebAssemblyApi {
  return Reflect.get(globalThis, 'WebAssembly');
}
