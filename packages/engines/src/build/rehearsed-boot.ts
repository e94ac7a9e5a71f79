import { nativeWebAssembly } from '../isolate/web-assembly.ts';

/**
 * A script that boots Python as far as that goes with an interpreter that answers 0 to everything, so that the snapshot of the realm holds the functions
 * of a boot compiled: with this a boot takes 50 ms less. V8 has no WebAssembly while it makes a snapshot, and throws this script's world away afterwards.
 */
export function rehearsedBoot(wasm: Uint8Array): string {
  const { Module } = nativeWebAssembly();
  const module = new Module(wasm);
  const exported = Module.exports(module).map(({ name }) => name);
  const linked = Module.imports(module).filter((one) => one.module === 'GOT.func');
  return `
    class Memory {
      constructor({ initial }) { this.buffer = new ArrayBuffer(initial * 65536); }
    }
    class Global {
      constructor(_, value) { this.value = value; }
    }
    class Table {
      length = 1;
      get() { return null; }
      set() {}
      grow() { return 1; }
    }
    class Module {
      static exports() { return []; }
      static imports() { return []; }
      static customSections() { return []; }
    }
    class Instance {
      exports = Object.fromEntries(${JSON.stringify(exported)}.map((name) => [name, () => 0]));
      constructor(_, imports) {
        this.exports.__indirect_function_table = new Table();
        for (const name of ${JSON.stringify(linked.map(({ name }) => name))}) void imports['GOT.func'][name];
      }
    }
    class Other {}
    globalThis.WebAssembly = { Memory, Global, Table, Module, Instance, Tag: Other, Exception: Other, JSTag: Other, RuntimeError: Error };
    globalThis.SharedArrayBuffer ??= ArrayBuffer;
    const handle = globalThis.__assay;
    handle.startBoot({
      module: new Module(),
      stdlib: new ArrayBuffer(64),
      waiting: new ArrayBuffer(4),
      memory: null,
      initialPages: 320,
      mostPagesMore: 0,
    });
    for (let i = 0; i < 20; i += 1) handle.bootStep();
  `;
}
