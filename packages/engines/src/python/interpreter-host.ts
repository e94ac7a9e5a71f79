import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ivm, { type Isolate, type Reference } from 'isolated-vm';
import { takeHandle } from '../case/take-handle.ts';
import { nativeWebAssembly } from '../isolate/web-assembly.ts';
import { partNames } from './part-names.ts';

/** The engine files of Python, and what a process keeps of them for every interpreter it boots. */
export type PythonParts = {
  /** Our realm and Pyodide's script, evaluated. */
  context: ivm.ExternalCopy<ArrayBuffer>;
  module: ivm.ExternalCopy<WebAssembly.Module>;
  stdlib: SharedArrayBuffer;
  /** Null while the snapshot is being made. */
  memory: SharedArrayBuffer | null;
  initialPages: number;
};

/** One interpreter in an isolate of its own. */
export type InterpreterHost = {
  isolate: Isolate;
  /** Settles when the isolate can go on no more. */
  catastrophe: Promise<void>;
  /** @param memoryMb that the program may add, at most what the interpreter was booted with */
  start(memory: SharedArrayBuffer, input: string, memoryMb: number): void;
  run(): Promise<string>;
  /** Ends a wait and every later one. */
  wake(): void;
};

/** JavaScript's side of an idle interpreter: Pyodide's own objects and the standard library. */
const baseHeapMb = 96;
const pagesPerMb = 16;
/** A boot takes about twenty. */
const mostBootSteps = 1000;

export function readParts(folder: string): PythonParts {
  const settings: { initialPages: number } = JSON.parse(readFileSync(join(folder, partNames.settings), 'utf8'));
  return {
    ...readBuiltParts(folder),
    memory: sharedFile(join(folder, partNames.memory)),
    initialPages: settings.initialPages,
  };
}

export function readBuiltParts(folder: string): Pick<PythonParts, 'context' | 'module' | 'stdlib'> {
  const { Module } = nativeWebAssembly();
  const context = readFileSync(join(folder, partNames.context));
  return {
    context: new ivm.ExternalCopy(context.buffer.slice(context.byteOffset, context.byteOffset + context.byteLength)),
    // Compiled once for a process; every isolate shares the code.
    module: new ivm.ExternalCopy(new Module(readFileSync(join(folder, partNames.wasm)))),
    stdlib: sharedFile(join(folder, partNames.stdlib)),
  };
}

export async function bootInterpreter(parts: PythonParts, memoryMb: number): Promise<InterpreterHost> {
  const { isolate, catastrophe, handle, waiting } = await bootRealm(parts, memoryMb);
  const start = handle.getSync('start', { reference: true });
  const run = handle.getSync('run', { reference: true });
  return {
    isolate,
    catastrophe,
    start: (memory, input, limitMb) => start.applySync(undefined, [memory, input, limitMb * pagesPerMb], { arguments: { copy: true } }),
    run: async () => String(await run.apply(undefined, [])),
    wake: () => {
      const words = new Int32Array(waiting);
      Atomics.store(words, 0, 1);
      Atomics.notify(words, 0);
    },
  };
}

export type BootedRealm = { isolate: Isolate; catastrophe: Promise<void>; handle: Reference; waiting: SharedArrayBuffer };

export async function bootRealm(parts: PythonParts, memoryMb: number): Promise<BootedRealm> {
  const catastrophe = Promise.withResolvers<void>();
  const isolate = new ivm.Isolate({
    memoryLimit: baseHeapMb + memoryMb,
    snapshot: parts.context,
    onCatastrophicError: () => catastrophe.resolve(),
  });
  const context = await isolate.createContext();
  const handle = takeHandle(context);
  const { module, stdlib, memory, initialPages } = parts;
  const waiting = new SharedArrayBuffer(4);
  await context.evalClosure(
    '$0.startBoot({module:$1,stdlib:$2,memory:$3,initialPages:$4,mostPagesMore:$5,waiting:$6})',
    [handle.derefInto(), module.copyInto(), stdlib, memory, initialPages, memoryMb * pagesPerMb, waiting],
    { arguments: { copy: true } },
  );
  const bootStep = handle.getSync('bootStep', { reference: true });
  let state = 'booting';
  for (let asked = 0; state !== 'ready'; asked += 1) {
    if (asked > mostBootSteps) throw new Error('Python waits for something that never comes.');
    state = String(await bootStep.apply(undefined, []));
    if (state !== 'ready' && state !== 'booting') throw new Error(`Python did not boot: ${state}`);
  }
  return { isolate, catastrophe: catastrophe.promise, handle, waiting };
}

function sharedFile(file: string): SharedArrayBuffer {
  const bytes = readFileSync(file);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
