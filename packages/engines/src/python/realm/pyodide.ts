/** What we use of Pyodide: the names of CPython's C interface, and as little as can be of what Pyodide puts on top of it. */

/** An address in the interpreter's memory; 0 is none. */
export type Pointer = number;

export type Core = {
  HEAPU8: Uint8Array;
  stringToUTF8(text: string, at: Pointer, most: number): void;
  lengthBytesUTF8(text: string): number;
  UTF8ToString(at: Pointer): string;
  PyProxy_getPtr(proxy: object): Pointer;
  _malloc(bytes: number): Pointer;
  _free(at: Pointer): void;
  _PyUnicode_FromString(at: Pointer): Pointer;
  _PyUnicode_AsUTF8(text: Pointer): Pointer;
  _PyObject_CallNoArgs(callable: Pointer): Pointer;
  _PyObject_CallOneArg(callable: Pointer, argument: Pointer): Pointer;
  _PyObject_CallObject(callable: Pointer, tuple: Pointer): Pointer;
  _PyEval_EvalCode(code: Pointer, globals: Pointer, locals: Pointer): Pointer;
  _PyErr_GetRaisedException(): Pointer;
  _PyErr_Clear(): void;
  _Py_DecRef(object: Pointer): void;
};

export type Api = {
  _module: Core;
  globals: { get(name: string): Record<string, object> & object; delete(name: string): void };
  runPython(code: string): unknown;
  setStdin(options: { read(buffer: Uint8Array): number; isatty: boolean }): void;
  setStdout(options: { write(buffer: Uint8Array): number; isatty: boolean }): void;
  setStderr(options: { write(buffer: Uint8Array): number; isatty: boolean }): void;
  makeMemorySnapshot(): Uint8Array;
};

export type Pyodide = {
  create: unknown;
  loadPyodide(options: Record<string, unknown>): Promise<Api>;
  lockFile: unknown;
};

declare global {
  /** Made by build/pyodide-script.ts. */
  var __assayPyodide: ((surroundings: object) => Pyodide) | undefined;
}
