import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ivm, { type Reference } from 'isolated-vm';
import type { Room } from '../case/spare-room.ts';
import { takeHandle } from '../case/take-handle.ts';
import { nativeWebAssembly } from '../isolate/web-assembly.ts';
import { capMemory } from './cap-memory.ts';
import { realmFile, wasmFile } from './files.ts';

/** An isolate with an open, empty database in it: for one case. */
export type SqliteRoom = Room & {
  /** Settles when the isolate can go on no more. */
  catastrophe: Promise<void>;
  /** Answers with the JSON of a `SqlAnswer`. */
  run(task: string): Promise<string>;
};

export type SqliteRooms = { open(memoryMb: number): Promise<SqliteRoom> };

const megabyte = 1024 * 1024;

/** SQLite is compiled once for each limit of memory, which stands in its machine code; isolates share what was compiled. */
export async function createSqliteRooms(folder: string): Promise<SqliteRooms> {
  const [source, wasm] = await Promise.all([readFile(join(folder, realmFile), 'utf8'), readFile(join(folder, wasmFile))]);
  let compiled: { memoryMb: number; module: ivm.ExternalCopy<object> } | null = null;
  // Made here and not by the build: it takes as long as reading it would.
  const snapshot = ivm.Isolate.createSnapshot([{ code: source, filename: 'node:internal/assay' }]);

  const moduleFor = (memoryMb: number): ivm.ExternalCopy<object> => {
    if (compiled?.memoryMb !== memoryMb) {
      const module = new (nativeWebAssembly().Module)(capMemory(wasm, memoryMb * megabyte));
      compiled = { memoryMb, module: new ivm.ExternalCopy<object>(module) };
    }
    return compiled.module;
  };

  return {
    async open(memoryMb) {
      const catastrophe = Promise.withResolvers<void>();
      const isolate = new ivm.Isolate({ memoryLimit: memoryMb, snapshot, onCatastrophicError: () => catastrophe.resolve() });
      const context = await isolate.createContext();
      const handle = takeHandle(context);
      const method = (name: string): Reference => handle.getSync(name, { reference: true });
      // The loader goes on in promises, which are done when the call comes back.
      await method('open').apply(undefined, [moduleFor(memoryMb).copyInto()]);
      const failure = String(await method('isOpen').apply(undefined, []));
      if (failure !== '') throw new Error(`SQLite did not start: ${failure}`);
      const run = method('run');
      return { isolate, memoryMb, catastrophe: catastrophe.promise, run: async (task) => String(await run.apply(undefined, [task])) };
    },
  };
}
