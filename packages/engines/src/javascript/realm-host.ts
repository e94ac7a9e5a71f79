import type { Context, Isolate, Module, Reference } from 'isolated-vm';

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
  importFailed(path: string, name: string, message: string, stack: string): Promise<void>;
  fail(message: string, stack: string, reason: string, isOfEntry: boolean): Promise<void>;
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
  const handle: Reference = context.evalSync('(()=>{const h=globalThis.__assay;delete globalThis.__assay;return h})()', {
    reference: true,
  });
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
    importFailed: async (path, name, message, stack) => void (await importFailed?.(path, name, message, stack)),
    fail: async (message, stack, reason, isOfEntry) => void (await fail?.(message, stack, reason, isOfEntry)),
    refuse: async (message) => void (await refuse?.(message)),
    exit: async () => Number(await exit?.()),
    result: async () => String(await result?.()),
  };
}
