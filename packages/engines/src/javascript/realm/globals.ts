import { Buffer } from 'node:buffer';
import { TextDecoder, TextEncoder } from '../../isolate/text-codec.ts';
import { installBufferDisplay } from './buffer-display.ts';
import { createConsole } from './console.ts';
import { DOMException } from './dom-exception.ts';
import { timerGlobals } from './event-loop.ts';
import { named } from './named.ts';
import { nodeProcess } from './process.ts';
import { installStackTraces } from './stack-trace.ts';
import { structuredClone } from './structured-clone.ts';
import { AbortController, AbortSignal, atob, btoa, CustomEvent, Event, EventTarget, performance, webCrypto } from './web.ts';

// Imported first by main.ts: ports that are loaded later read some of these while they load.
installStackTraces();
installBufferDisplay();

export function setGlobals(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'function' && /^[A-Z]/.test(name)) named(value, name);
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
  }
}

setGlobals({
  global: globalThis,
  process: nodeProcess,
  Buffer,
  TextEncoder,
  TextDecoder,
  structuredClone,
  atob,
  btoa,
  crypto: webCrypto,
  performance,
  Event,
  CustomEvent,
  EventTarget,
  AbortController,
  AbortSignal,
  DOMException,
  console: createConsole(),
  ...timerGlobals,
});

const urls = (): typeof import('./url.ts') => require('./url.ts');
setLazyGlobal('URL', () => urls().URL);
setLazyGlobal('URLSearchParams', () => urls().URLSearchParams);

/** A global that is loaded when first asked for. */
function setLazyGlobal(name: string, load: () => unknown): void {
  Object.defineProperty(globalThis, name, {
    enumerable: false,
    configurable: true,
    get: () => {
      const value = load();
      setGlobals({ [name]: value });
      return value;
    },
    set: (value: unknown) => setGlobals({ [name]: value }),
  });
}

/**
 * Removes memory that no limit of the isolate sees, and waiting that nothing in here could end. At the start of a case, because V8 cannot open a
 * snapshot in which they are gone.
 */
export function removeGlobals(): void {
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) Reflect.deleteProperty(globalThis, name);
}
