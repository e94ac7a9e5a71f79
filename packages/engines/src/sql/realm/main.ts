import load from 'sql.js/dist/sql-wasm.js';
import { nativeWebAssembly, type WasmInstance, type WasmMemory } from '../../isolate/web-assembly.ts';
import type { SqlAnswer } from '../answer.ts';
import { Database } from './database.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * The host's handle on SQLite in this realm: one database for one case. Nothing of the host is reachable from here, and SQL reaches nothing of
 * JavaScript: no function is registered, and the file system is sql.js's own, in memory and empty.
 */
const { random } = Math;
const { now } = Date;
let database: Database | null = null;
let failure = 'it is not open yet';

const handle = {
  /** Compiled by the host, once for all its isolates. */
  open(module: object): void {
    addGlobals();
    const { Instance, Memory } = nativeWebAssembly();
    let memory: WasmMemory | null = null;
    const instantiateWasm = (imports: object, take: (instance: WasmInstance) => void): object => {
      const instance = new Instance(module, imports);
      memory = Object.values(instance.exports).find((value) => value instanceof Memory) ?? null;
      take(instance);
      return {};
    };
    const done = load({ instantiateWasm, print: () => undefined, printErr: () => undefined }).then((sqlite) => {
      if (memory === null) throw new Error('SQLite has no memory.');
      database = new Database(sqlite, memory);
      removeGlobals();
    });
    done.catch((error: unknown) => {
      failure = String(error);
    });
  },
  /** Empty when it is. */
  isOpen(): string {
    return database === null ? failure : '';
  },
  run(task: string): string {
    return JSON.stringify(answer(task));
  },
};

function answer(task: string): SqlAnswer {
  if (database === null) throw new Error(failure);
  try {
    return database.run(JSON.parse(task));
  } catch (error) {
    // SQLite's own machine stopped: its stack is full, or a buffer beside it could not grow.
    const message = error instanceof Error ? error.message : String(error);
    if (/allocation failed|could not allocate/i.test(message)) return { kind: 'failed', outcome: 'memory_limit', message: 'out of memory' };
    const isDeep = error instanceof RangeError || /out of bounds|unreachable|stack/i.test(message);
    const sentence = isDeep ? 'The statement is nested too deeply for SQLite.' : `SQLite stopped: ${message}`;
    return { kind: 'failed', outcome: 'runtime_error', message: sentence };
  }
}

/** What the loader asks of its surroundings; `random()` and `randomblob()` draw from here. */
function addGlobals(): void {
  const getRandomValues = (target: Uint8Array): Uint8Array => {
    for (let at = 0; at < target.length; at += 1) target[at] = random() * 256;
    return target;
  };
  const TextDecoder = class {
    decode(bytes: Uint8Array): string {
      return decodeUtf8(bytes);
    }
  };
  Object.assign(globalThis, { TextDecoder, crypto: { getRandomValues }, performance: { now } });
}

/** Memory that no limit of the isolate sees, and more machine code than the one module: nothing of it is needed any more. */
function removeGlobals(): void {
  Reflect.deleteProperty(ArrayBuffer.prototype, 'constructor');
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'ArrayBuffer', 'Atomics', 'eval', 'Function'])
    Reflect.deleteProperty(globalThis, name);
}

Object.assign(globalThis, { __assay: handle });
