import { TextDecoder, TextEncoder } from '../../isolate/text-codec.ts';
import type { SurroundingName } from '../surrounding-names.ts';
import { setTimer } from './timers.ts';

// The real ones: this half lives inside the isolate, beside the program.
const { now } = Date;
const { random } = Math;

type Surroundings = Record<SurroundingName, unknown>;

/** What Pyodide starts from, by the names it asks for in a JavaScript shell. */
export type PythonFiles = Readonly<Record<string, ArrayBufferLike>>;

/** Everything Pyodide takes from outside. It gets these as arguments, so that none of them lies on the global object. */
export function surroundingsOf(
  files: PythonFiles,
  given: Pick<Surroundings, 'WebAssembly' | 'restoreHeap' | 'mostHeapBytes'>,
): Surroundings {
  const fileAt = (path: unknown): ArrayBufferLike => {
    const found = files[String(path).replace(/^.*\//, '')];
    if (found === undefined) throw new Error(`Pyodide asks for ${String(path)}, which it should not need.`);
    return found;
  };
  const nothing = () => undefined;
  const refused = (what: string) => () => {
    throw new Error(`There is no ${what} here.`);
  };
  class Address {
    readonly href: string;
    constructor(text: unknown) {
      this.href = String(text);
    }
    toString(): string {
      return this.href;
    }
  }
  class Controller {
    readonly signal = { aborted: false, addEventListener: nothing, removeEventListener: nothing };
    abort(): void {
      this.signal.aborted = true;
    }
  }
  const started = now();
  const own: Omit<Surroundings, 'globalThis' | 'self'> = {
    ...given,
    TextEncoder,
    TextDecoder,
    performance: { now: () => now() - started, timeOrigin: started },
    crypto: { getRandomValues: fillRandomly },
    console: { log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing, trace: nothing },
    read: (path: unknown) => new TextDecoder().decode(new Uint8Array(fileAt(path))),
    readbuffer: (path: unknown) => fileAt(path),
    load: refused('script to load'),
    print: nothing,
    printErr: nothing,
    setTimeout: setTimer,
    clearTimeout: nothing,
    setInterval: refused('interval'),
    clearInterval: nothing,
    setImmediate: (callback: () => void) => setTimer(callback, 0),
    queueMicrotask: (callback: () => void) => void Promise.resolve().then(callback),
    fetch: refused('network'),
    URL: Address,
    AbortController: Controller,
    AbortSignal: { any: () => new Controller().signal, timeout: () => new Controller().signal },
  };
  const globals = { ...own, BigInt64Array, BigUint64Array };
  return { ...own, globalThis: globals, self: globals };
}

function fillRandomly(view: Uint8Array): Uint8Array {
  for (let i = 0; i < view.length; i += 1) view[i] = random() * 256;
  return view;
}
