import type { Context, Isolate, Module, Reference } from 'isolated-vm';
import { takeHandle } from '../case/take-handle.ts';
import type { ThrownCopy } from './thrown-copy.ts';

/** The host's end of one realm: plain calls in, numbers and text out. */
export type RealmHost = {
  context: Context;
  internal: Module;
  start(memory: SharedArrayBuffer, program: string): void;
  adopt(path: string, load: Reference): void;
  runEntry(): Promise<void>;
  isLoaded(): Promise<boolean>;
  call(name: string, args: string): Promise<void>;
  step(): Promise<number>;
  nextImport(): Promise<string>;
  importFailed(path: string, thrown: ThrownCopy): Promise<void>;
  /** @param isOfEntry what the entry threw while it was loaded */
  fail(thrown: ThrownCopy, isOfEntry: boolean): Promise<void>;
  refuse(message: string): Promise<void>;
  exit(): Promise<number>;
  result(): Promise<string>;
};

/** Opens a context and takes the handle out of it, before any candidate code is there. Synchronous calls are safe only here. */
export async function openRealm(isolate: Isolate): Promise<RealmHost> {
  const context = await isolate.createContext();
  const internal = await isolate.compileModule('export const internal=globalThis.__assay.internal', { filename: 'node:internal/assay' });
  await internal.instantiate(context, () => {
    throw new Error('The first module imports nothing.');
  });
  await internal.evaluate();
  const handle = takeHandle(context);
  const method = (name: string): Reference => handle.getSync(name, { reference: true });
  const caller = (name: string) => {
    let found: Reference | undefined;
    return (...args: (string | boolean)[]): Promise<unknown> => {
      found ??= method(name);
      return found.apply(undefined, args);
    };
  };
  const step = method('step');
  const runEntry = method('runEntry');
  const call = method('call');
  const [isLoaded, nextImport, importFailed, fail, refuse, exit, result] = [
    'isLoaded',
    'nextImport',
    'importFailed',
    'fail',
    'refuse',
    'exit',
    'result',
  ].map(caller);
  const start = method('start');
  const adopt = method('adopt');
  return {
    context,
    internal,
    start: (memory, program) => start.applySync(undefined, [memory, program], { arguments: { copy: true } }),
    adopt: (path, load) => adopt.applySync(undefined, [path, load.derefInto()]),
    runEntry: async () => void (await runEntry.apply(undefined, [])),
    call: async (name, args) => void (await call.apply(undefined, [name, args])),
    step: async () => Number(await step.apply(undefined, [])),
    isLoaded: async () => (await isLoaded?.()) === true,
    nextImport: async () => String(await nextImport?.()),
    importFailed: async (path, thrown) => void (await importFailed?.(path, JSON.stringify(thrown))),
    fail: async (thrown, isOfEntry) => void (await fail?.(JSON.stringify(thrown), isOfEntry)),
    refuse: async (message) => void (await refuse?.(message)),
    exit: async () => Number(await exit?.()),
    result: async () => String(await result?.()),
  };
}
