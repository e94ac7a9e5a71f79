import { Buffer } from 'node:buffer';
import { DOMException } from './dom-exception.ts';
import { primordials } from './primordials.ts';
import { millisecondsSinceStart } from './process.ts';

/** The small web interfaces that Node has as globals and a bare realm has not. */

type Listener = ((event: Event) => unknown) | { handleEvent(event: Event): unknown };

export class Event {
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly timeStamp: number;
  target: unknown = null;
  currentTarget: unknown = null;
  defaultPrevented = false;
  isStopped = false;

  constructor(type: unknown, options: { bubbles?: boolean; cancelable?: boolean } = {}) {
    this.type = String(type);
    this.bubbles = options.bubbles ?? false;
    this.cancelable = options.cancelable ?? false;
    this.timeStamp = millisecondsSinceStart();
    Object.defineProperty(this, 'isStopped', { enumerable: false });
  }
  preventDefault(): void {
    if (this.cancelable) this.defaultPrevented = true;
  }
  stopPropagation(): void {
    // An event has one target here, so there is nowhere to go on to.
  }
  stopImmediatePropagation(): void {
    this.isStopped = true;
  }
}

export class CustomEvent extends Event {
  readonly detail: unknown;
  constructor(type: unknown, options: { bubbles?: boolean; cancelable?: boolean; detail?: unknown } = {}) {
    super(type, options);
    this.detail = options.detail ?? null;
  }
}

export class EventTarget {
  readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>();

  addEventListener(type: string, listener: Listener | null, options?: boolean | { once?: boolean; signal?: AbortSignal }): void {
    if (listener === null) return;
    const listeners = this.#listeners.get(type) ?? [];
    if (listeners.some((one) => one.listener === listener)) return;
    const once = typeof options === 'object' && options.once === true;
    this.#listeners.set(type, [...listeners, { listener, once }]);
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => this.removeEventListener(type, listener));
  }
  removeEventListener(type: string, listener: Listener | null): void {
    const listeners = this.#listeners.get(type) ?? [];
    this.#listeners.set(
      type,
      listeners.filter((one) => one.listener !== listener),
    );
  }
  dispatchEvent(event: Event): boolean {
    event.target = this;
    event.currentTarget = this;
    const handler: unknown = Reflect.get(this, `on${event.type}`);
    if (typeof handler === 'function') primordials.apply(handler, this, [event]);
    for (const { listener, once } of this.#listeners.get(event.type) ?? []) {
      if (once) this.removeEventListener(event.type, listener);
      if (typeof listener === 'function') primordials.apply(listener, this, [event]);
      else listener.handleEvent(event);
      if (event.isStopped) break;
    }
    return !event.defaultPrevented;
  }
}

export class AbortSignal extends EventTarget {
  #reason: unknown;
  #isAborted = false;
  onabort: ((event: Event) => unknown) | null = null;

  get aborted(): boolean {
    return this.#isAborted;
  }
  get reason(): unknown {
    return this.#reason;
  }
  throwIfAborted(): void {
    if (this.#isAborted) throw this.#reason;
  }
  static end(signal: AbortSignal, reason: unknown = new DOMException('This operation was aborted', 'AbortError')): void {
    if (signal.#isAborted) return;
    signal.#isAborted = true;
    signal.#reason = reason;
    signal.dispatchEvent(new Event('abort'));
  }
  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal();
    AbortSignal.end(signal, reason);
    return signal;
  }
  static timeout(ms: number): AbortSignal {
    const signal = new AbortSignal();
    setTimeout(() => AbortSignal.end(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError')), ms).unref();
    return signal;
  }
  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const signal = new AbortSignal();
    for (const one of signals) {
      if (one.aborted) AbortSignal.end(signal, one.reason);
      else one.addEventListener('abort', () => AbortSignal.end(signal, one.reason));
    }
    return signal;
  }
}

export class AbortController {
  readonly signal: AbortSignal = new AbortSignal();
  abort(reason?: unknown): void {
    AbortSignal.end(this.signal, reason);
  }
}

export function atob(text: unknown): string {
  const plain = String(text).replace(/[\t\n\f\r ]/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(plain) || plain.replace(/=+$/, '').length % 4 === 1)
    throw new DOMException(
      plain.replace(/[A-Za-z0-9+/=]/g, '') === '' ? 'The string to be decoded is not correctly encoded.' : 'Invalid character',
      'InvalidCharacterError',
    );
  return Buffer.from(plain, 'base64').toString('latin1');
}

export function btoa(text: unknown): string {
  const plain = String(text);
  for (let i = 0; i < plain.length; i += 1) {
    if (plain.charCodeAt(i) > 255) throw new DOMException('Invalid character', 'InvalidCharacterError');
  }
  return Buffer.from(plain, 'latin1').toString('base64');
}

const { random } = Math;

/** Chance for programs, not for secrets: there are none in here. */
export const webCrypto = {
  getRandomValues<Array extends ArrayBufferView>(array: Array): Array {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let i = 0; i < bytes.length; i += 1) bytes[i] = random() * 256;
    return array;
  },
  randomUUID(): string {
    const bytes = webCrypto.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 15) | 64;
    bytes[8] = ((bytes[8] ?? 0) & 63) | 128;
    const hex = Buffer.from(bytes).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  },
};

export const cryptoModule = {
  webcrypto: webCrypto,
  ...webCrypto,
  randomBytes: (size: number) => webCrypto.getRandomValues(Buffer.alloc(size)),
  randomInt: (low: number, high?: number) => (high === undefined ? Math.floor(random() * low) : low + Math.floor(random() * (high - low))),
};

const marks = new Map<string, number>();

export const performance = {
  timeOrigin: 0,
  now: millisecondsSinceStart,
  mark: (name: string) => {
    marks.set(name, millisecondsSinceStart());
    return { name, entryType: 'mark', startTime: marks.get(name) ?? 0, duration: 0 };
  },
  measure: (name: string, from?: string, to?: string) => {
    const startTime = (from === undefined ? 0 : marks.get(from)) ?? 0;
    const end = (to === undefined ? undefined : marks.get(to)) ?? millisecondsSinceStart();
    return { name, entryType: 'measure', startTime, duration: end - startTime };
  },
  clearMarks: () => marks.clear(),
  clearMeasures: () => undefined,
  getEntries: () => [],
  getEntriesByName: () => [],
  getEntriesByType: () => [],
  timerify: <Callback>(callback: Callback) => callback,
  eventLoopUtilization: () => ({ idle: 0, active: 0, utilization: 0 }),
  toJSON: () => ({ timeOrigin: performance.timeOrigin }),
};
